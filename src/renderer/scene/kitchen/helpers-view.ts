import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink, white } from '../canvas/palette';
import { fillSector } from '../canvas/sector';
import type { HelperModel } from './helpers-model';
import type { SceneModel } from './scene-model';

/** The middle of the row in which they stand behind the counter. */
export const HELPERS_X = 434;
/** How wide the row is, and how far apart they stand at most. */
const ROW = { width: 186, pitch: 46, scale: 0.72 };
const DIAL = 12;
const STEP = 3;
const MOST = 6;

/** Helper cooks behind the counter. */
export class HelpersView extends Container {
  readonly #helpers: HelperView[];
  readonly #more: Label;
  readonly #moreGround = new Graphics();

  constructor(
    readonly drawing: DrawingContext,
    counter: number,
  ) {
    super({ y: counter });
    this.#helpers = Array.from({ length: MOST }, () => new HelperView(drawing));
    this.#more = new Label(drawing.lettering, { size: 16, weight: 800, colour: ink });
    this.#more.y = -12;
    this.addChild(...this.#helpers, this.#moreGround, this.#more);
  }

  show({ helpers: { helpers, more } }: Pick<SceneModel, 'helpers'>): void {
    const pitch = Math.min(ROW.pitch, ROW.width / Math.max(1, helpers.length));
    const right = HELPERS_X + (helpers.length * pitch) / 2;
    for (const [i, view] of this.#helpers.entries()) {
      const helper = helpers[i];
      view.visible = helper !== undefined;
      if (!helper) continue;
      view.position.set(HELPERS_X + (i - (helpers.length - 1) / 2) * pitch, 0);
      view.scale.set(Math.min(ROW.scale, pitch / 44));
      view.show(helper);
    }
    this.#showMore(more, right + 6);
  }

  #showMore(more: number, x: number): void {
    this.#more.visible = this.#moreGround.visible = more > 0;
    if (more === 0) return;
    this.#more.write(this.drawing.words.more(more));
    this.#more.x = x;
    this.#moreGround
      .clear()
      .roundRect(x - 5, -24, this.#more.textWidth + 10, 24, 7)
      .fill(white)
      .stroke({ width: 1.5, color: ink });
  }
}

/** One helper; at work with its task's icon, and above the head the part of its call that is over. */
class HelperView extends Container {
  readonly #body: Sprite;
  readonly #work = new Container({ y: -18 });
  readonly #icon = new Sprite({ x: -9, y: -9, scale: 18 / 32 });
  readonly #dial = new Container({ y: -100 });
  readonly #face = new Graphics();
  readonly #sector = new Graphics();
  #drawn = '';

  constructor(readonly drawing: DrawingContext) {
    super();
    this.#body = drawing.art.sprite('helper-idle');
    this.#work.addChild(new Graphics().circle(0, 0, 13).fill(white), this.#icon);
    this.#dial.addChild(this.#face, this.#sector);
    this.addChild(this.#body, this.#work, this.#dial);
  }

  show({ kind, p }: HelperModel): void {
    const { art } = this.drawing;
    this.#body.texture = art.texture(kind ? 'helper' : 'helper-idle');
    this.#work.visible = this.#dial.visible = kind !== '';
    if (!kind) return;
    const degrees = Math.round((p * 360) / STEP) * STEP;
    const drawn = `${kind} ${degrees}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const { fill, ink: edge } = this.drawing.words.taskColours(kind);
    this.#icon.texture = art.icon(kind);
    this.#face
      .clear()
      .circle(0, 0, DIAL + 3)
      .fill(white)
      .stroke({ width: 2, color: edge });
    fillSector(this.#sector, degrees, DIAL, fill);
  }
}
