import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink, white } from '../canvas/palette';
import { fillSector } from '../canvas/sector';
import type { HelperModel, HelpersModel } from './helpers-model';
import type { SceneModel } from './scene-model';

/** Where they stand behind the counter: the middle of the row, and how far apart at most. */
const ROW = { x: 434, width: 186, pitch: 46, scale: 0.72 };
const DIAL = 12;
const STEP = 3;
const MOST = 6;

/** Helper cooks behind the counter, and the tickets of calls that wait for one. */
export class HelpersView extends Container {
  readonly #helpers: HelperView[];
  readonly #line: LineView;
  readonly #more: Label;
  readonly #moreGround = new Graphics();

  constructor(drawing: DrawingContext, counter: number) {
    super({ y: counter });
    this.#helpers = Array.from({ length: MOST }, () => new HelperView(drawing));
    this.#line = new LineView(drawing);
    this.#more = new Label(drawing.lettering, { size: 16, weight: 800, colour: ink });
    this.#more.y = -12;
    this.addChild(...this.#helpers, this.#line, this.#moreGround, this.#more);
  }

  show({ helpers: model }: SceneModel): void {
    const { helpers, more } = model;
    const pitch = Math.min(ROW.pitch, ROW.width / Math.max(1, helpers.length));
    const right = ROW.x + (helpers.length * pitch) / 2;
    for (const [i, view] of this.#helpers.entries()) {
      const helper = helpers[i];
      view.visible = helper !== undefined;
      if (!helper) continue;
      view.position.set(ROW.x + (i - (helpers.length - 1) / 2) * pitch, 0);
      view.scale.set(Math.min(ROW.scale, pitch / 44));
      view.show(helper);
    }
    this.#showMore(more, right + 6);
    this.#line.x = ROW.x - (helpers.length * pitch) / 2 - 34;
    this.#line.show(model);
  }

  #showMore(more: number, x: number): void {
    this.#more.visible = this.#moreGround.visible = more > 0;
    if (more === 0) return;
    this.#more.write(this.#line.drawing.words.more(more));
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

/** The calls that wait for a helper: a small pile of tickets and their number. */
class LineView extends Container {
  readonly #tickets: { paper: Graphics; head: Graphics; icon: Sprite; ticket: Container }[];
  readonly #count: Label;
  readonly #ground = new Graphics();

  constructor(readonly drawing: DrawingContext) {
    super();
    this.#tickets = [2, 1, 0].map((i) => {
      const ticket = new Container({ x: -15 + i * 4, y: -46 - i * 4 });
      const paper = new Graphics().rect(0, 0, 30, 34).fill(white).stroke({ width: 1, color: '#B99F80' });
      const head = new Graphics().rect(0, 0, 30, 7).fill(white);
      const icon = new Sprite({ x: 6, y: 11, scale: 18 / 32 });
      ticket.addChild(paper, head, icon);
      this.addChild(ticket);
      return { paper, head, icon, ticket };
    });
    this.#count = new Label(drawing.lettering, { size: 16, weight: 800, colour: ink });
    this.addChild(this.#ground, this.#count);
  }

  show({ waiting, line }: HelpersModel): void {
    this.visible = waiting > 0;
    for (const [i, { head, icon, ticket }] of this.#tickets.toReversed().entries()) {
      const kind = line[i];
      ticket.visible = kind !== undefined;
      if (kind === undefined) continue;
      head.tint = this.drawing.words.taskColours(kind).fill;
      icon.texture = this.drawing.art.icon(kind);
    }
    if (!this.visible) return;
    this.#count.write(this.drawing.words.count(waiting));
    const { textWidth } = this.#count;
    this.#count.position.set(-textWidth / 2, -68);
    this.#ground
      .clear()
      .roundRect(-textWidth / 2 - 6, -78, textWidth + 12, 21, 7)
      .fill(white)
      .stroke({ width: 1.5, color: ink });
  }
}
