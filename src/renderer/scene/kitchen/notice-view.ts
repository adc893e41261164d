import { Container, Graphics, type Sprite } from 'pixi.js';
import type { Camera } from '../canvas/camera';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { white } from '../canvas/palette';
import type { NoticeModel } from './notice-model';

const HEIGHT = 30;
const ICON = 18;
const PADDING = 10;
/** It is below the picture's upper edge, and this far from its sides. */
const DOWN = 22;
const ASIDE = 8;
const STYLE = { size: 15, weight: 600, colour: white } as const;

/** What the runtime complained of, over everything else. */
export class NoticeView extends Container {
  readonly #ground = new Graphics();
  readonly #icon: Sprite;
  readonly #label: Label;
  #width = 0;

  constructor(
    readonly drawing: DrawingContext,
    readonly camera: Camera,
  ) {
    super();
    this.#icon = drawing.art.sprite('icon-alarm', PADDING, -ICON / 2, ICON / 24);
    this.#label = new Label(drawing.lettering, STYLE);
    this.#label.x = PADDING + ICON + 6;
    this.addChild(this.#ground, this.#icon, this.#label);
  }

  /** @param left x of the left end of what is in sight */
  show(notice: NoticeModel | null, left: number): void {
    this.visible = notice !== null;
    if (!notice) return;
    const { width: inSight, top } = this.camera;
    this.#label.writeWithin(notice.text, inSight - 2 * ASIDE - this.#label.x - PADDING);
    const width = Math.ceil(this.#label.x + this.#label.textWidth + PADDING);
    this.alpha = notice.p;
    this.position.set(Math.round(left + (inSight - width) / 2), top + DOWN - (1 - notice.p) * HEIGHT);
    if (width === this.#width) return;
    this.#width = width;
    this.#ground
      .clear()
      .roundRect(0, -HEIGHT / 2, width, HEIGHT, 8)
      .fill('#5A1320')
      .stroke({ width: 1.5, color: white });
  }
}
