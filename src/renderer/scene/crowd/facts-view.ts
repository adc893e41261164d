import { Container, Graphics } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink, ink2 } from '../canvas/palette';
import type { CostModel } from './crowd-model';

const GAP = 14;

/** What the waits cost, in a line: how many there are now, and the memory of each. Its middle left is its position. */
export class CostView extends Container {
  readonly #waiting: Label;
  readonly #bytes: Label;

  constructor(readonly drawing: DrawingContext) {
    super();
    this.#waiting = new Label(drawing.lettering, { size: 16, weight: 800, colour: drawing.palette.main });
    this.#bytes = new Label(drawing.lettering, { size: 16, weight: 800, colour: ink });
    this.addChild(this.#waiting, this.#bytes);
  }

  /** As large as there is room for. @param room scene units @param larger how much larger than usual at most */
  show({ waiting, bytesEach }: CostModel, room: number, larger: number): void {
    const { crowd } = this.drawing.words;
    this.#waiting.write(crowd.waiting(waiting));
    this.#bytes.write(bytesEach === null ? '' : crowd.bytesEach(bytesEach));
    this.#bytes.x = this.#waiting.textWidth + GAP;
    this.scale.set(Math.min(larger, room / this.wide));
  }

  /** With usual letters. */
  get wide(): number {
    return this.#bytes.x + this.#bytes.textWidth;
  }
}

/** One entry of a legend: its colours, from left to right, and what they mean. */
interface LegendEntry {
  colours: readonly string[];
  words: string;
}

const SIDE = 12;

/** What colours mean, in a line. Its middle left is its position. */
export class LegendView extends Container {
  /** With usual letters. */
  readonly wide: number;

  constructor({ lettering }: DrawingContext, entries: readonly LegendEntry[]) {
    super();
    let x = 0;
    for (const { colours, words } of entries) {
      const swatch = new Graphics();
      for (const [i, colour] of colours.entries())
        swatch.rect(x + i * SIDE, -SIDE / 2, SIDE, SIDE).fill(colour);
      swatch.rect(x, -SIDE / 2, SIDE * colours.length, SIDE).stroke({ width: 1, color: ink2 });
      x += SIDE * colours.length + 5;
      const label = new Label(lettering, { size: 14, weight: 600, colour: ink2 }, words);
      label.x = x;
      x += label.textWidth + GAP;
      this.addChild(swatch, label);
    }
    this.wide = x - GAP;
  }
}
