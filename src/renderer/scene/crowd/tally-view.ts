import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink2 } from '../canvas/palette';

/** How many of a kind are done, of how many. */
export interface Tally {
  done: number;
  total: number;
  kind: string;
}

const HEIGHT = 28;
const ICON = 18;
const PADDING = 9;

/** "87 / 1,000" with the icon of what is counted: as wide as its words. */
export class TallyView extends Container {
  readonly #ground = new Graphics();
  readonly #icon = new Sprite({ x: PADDING, y: -ICON / 2, scale: ICON / 32 });
  readonly #done: Label;
  readonly #total: Label;
  #width = 0;

  constructor(readonly drawing: DrawingContext) {
    super();
    this.#done = new Label(drawing.lettering, { size: 17, weight: 800, colour: drawing.palette.main });
    this.#total = new Label(drawing.lettering, { size: 15, weight: 600, colour: ink2 });
    this.addChild(this.#ground, this.#icon, this.#done, this.#total);
  }

  /** @returns its width, scene units */
  show({ done, total, kind }: Tally): number {
    const { art, words } = this.drawing;
    this.#icon.texture = art.icon(kind);
    this.#done.write(words.count(done));
    this.#total.write(`/ ${words.count(total)}`);
    this.#done.x = PADDING + ICON + 6;
    this.#total.x = this.#done.x + this.#done.textWidth + 5;
    const width = Math.ceil(this.#total.x + this.#total.textWidth + PADDING);
    if (width !== this.#width)
      this.#ground
        .clear()
        .roundRect(0, -HEIGHT / 2, width, HEIGHT, 8)
        .fill('#fff')
        .stroke({ width: 1.5, color: words.taskColours(kind).ink });
    this.#width = width;
    return width;
  }
}
