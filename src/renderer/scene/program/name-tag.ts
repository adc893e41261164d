import { Container, Graphics } from 'pixi.js';
import type { Entry } from '../../../shared/state/entry';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink, ink2, white } from '../canvas/palette';

export const TAG_HEIGHT = 20;
const STYLE = { size: 14, weight: 600, colour: ink } as const;
const STRIPE = 6;
const PADDING = 5;

/** A task's name on a small tag with its colour at one end: its left edge in the middle is its position. */
export class NameTag extends Container {
  readonly #ground = new Graphics();
  readonly #name: Label;
  #drawn = '';

  constructor(readonly drawing: DrawingContext) {
    super();
    this.#name = new Label(drawing.lettering, STYLE);
    this.#name.x = STRIPE + PADDING;
    this.addChild(this.#ground, this.#name);
  }

  /** Units that it is wide now. */
  get tagWidth(): number {
    return Math.ceil(this.#name.x + this.#name.textWidth + PADDING);
  }

  /** @param most units that it may be wide */
  show({ kind, name }: Entry, most: number): void {
    const { words } = this.drawing;
    this.#name.writeName(words.taskName(kind, name), most - STRIPE - 2 * PADDING);
    const colours = words.taskColours(kind);
    const drawn = `${this.tagWidth} ${colours.fill}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#ground
      .clear()
      .roundRect(0, -TAG_HEIGHT / 2, this.tagWidth, TAG_HEIGHT, 5)
      .fill(white)
      .roundRect(0, -TAG_HEIGHT / 2, STRIPE + 2, TAG_HEIGHT, 5)
      .fill(colours.fill)
      .rect(STRIPE, -TAG_HEIGHT / 2, 3, TAG_HEIGHT)
      .fill(white)
      .roundRect(0, -TAG_HEIGHT / 2, this.tagWidth, TAG_HEIGHT, 5)
      .stroke({ width: 1.2, color: ink2 });
  }
}
