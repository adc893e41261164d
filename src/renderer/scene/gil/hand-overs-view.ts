import { Container } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink2 } from '../canvas/palette';

const LINE = 19;
const TOP = 26;
/** How far below the worktop's edge the remark is. */
const BELOW = 36;

/** How often the one knife has been handed over, and that the picture does not show each time. */
export class HandOversView extends Container {
  readonly #count: Label;

  /** @param x its right edge @param worktop y of the worktop @param larger how much larger than usual texts are */
  constructor(
    readonly drawing: DrawingContext,
    x: number,
    worktop: number,
    readonly larger: number,
  ) {
    super({ x });
    const { lettering, palette, words } = drawing;
    this.#count = this.#put(
      new Label(lettering, { size: 30, weight: 800, colour: palette.main }),
      TOP * larger,
    );
    this.#put(
      new Label(lettering, { size: 15, weight: 800, colour: palette.main }, words.handOvers),
      (TOP + 1.35 * LINE) * larger,
    );
    for (const [n, line] of words.notEach.split('\n').entries())
      this.#put(
        new Label(lettering, { size: 14, weight: 500, colour: ink2 }, line),
        worktop + BELOW + n * LINE * larger,
      );
  }

  show(count: number): void {
    this.#count.write(this.drawing.words.count(count));
    this.#count.x = -this.#count.textWidth * this.larger;
  }

  #put(label: Label, y: number): Label {
    label.scale.set(this.larger);
    label.position.set(-label.textWidth * this.larger, y);
    this.addChild(label);
    return label;
  }
}
