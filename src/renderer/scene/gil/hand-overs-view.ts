import { Container } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink2 } from '../canvas/palette';

const LINE = 19;
const TOP = 26;

/** How often the one knife has been handed over, and that the picture does not show each time. */
export class HandOversView extends Container {
  readonly #count: Label;

  /** @param x its right edge @param larger how much larger than usual texts are */
  constructor(
    readonly drawing: DrawingContext,
    x: number,
    readonly larger: number,
  ) {
    super({ x, y: TOP * larger });
    const { lettering, palette, words } = drawing;
    this.#count = this.#put(new Label(lettering, { size: 30, weight: 800, colour: palette.main }), 0);
    this.#put(new Label(lettering, { size: 15, weight: 800, colour: palette.main }, words.handOvers), 1.3);
    for (const [n, line] of words.notEach.split('\n').entries())
      this.#put(new Label(lettering, { size: 14, weight: 500, colour: ink2 }, line), 2.4 + n * 0.95);
  }

  show(count: number): void {
    this.#count.write(this.drawing.words.count(count));
    this.#count.x = -this.#count.textWidth * this.larger;
  }

  #put(label: Label, line: number): Label {
    label.scale.set(this.larger);
    label.position.set(-label.textWidth * this.larger, line * LINE * this.larger);
    this.addChild(label);
    return label;
  }
}
