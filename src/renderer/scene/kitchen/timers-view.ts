import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { kitchen, white } from '../canvas/palette';
import { fillSector } from '../canvas/sector';
import type { SceneModel } from './scene-model';
import type { TimerModel, TimerTag } from './timer-model';

/** All kitchen timers with their tags. */
export class TimersView extends Container {
  readonly #timers = new Container();
  readonly #tags = new Container();

  constructor(
    readonly drawing: DrawingContext,
    counter: number,
  ) {
    super({ y: counter });
    this.addChild(this.#timers, this.#tags);
  }

  show({ timers: { timers, tags } }: Pick<SceneModel, 'timers'>): void {
    shape(this.#timers, timers, () => new TimerView(this.drawing));
    shape(this.#tags, tags, () => new TagView(this.drawing));
  }
}

/** Shows each model in a view of its own, making and hiding views as needed. */
function shape<Model>(
  parent: Container,
  models: Model[],
  make: () => Container & { show(m: Model): void },
): void {
  while (parent.children.length < models.length) parent.addChild(make());
  for (const [i, view] of parent.children.entries()) {
    const model = models[i];
    view.visible = model !== undefined;
    if (model) (view as ReturnType<typeof make>).show(model);
  }
}

const DIAL_Y = -25;
const DIAL = 14;

/** Sectors are drawn anew in steps of so many degrees: half a pixel on the rim. */
const STEP = 2;

class TimerView extends Container {
  readonly #clock = new Container({ y: DIAL_Y });
  readonly #sector = new Graphics();
  readonly #hand = hand();
  readonly #twelve = hand();
  readonly #arcs = arcs();
  #drawn = '';

  constructor(readonly drawing: DrawingContext) {
    super();
    const middle = new Graphics().circle(0, 0, 2.8).fill(kitchen.dial);
    this.#clock.addChild(drawing.art.sprite('timer'), this.#sector, this.#twelve, this.#hand, middle);
    this.addChild(this.#arcs, this.#clock);
  }

  show({ kind, x, y, scale, sector, angle, arcs: alpha }: TimerModel): void {
    const { fill, ink } = this.drawing.words.taskColours(kind);
    const degrees = Math.round((sector * 360) / STEP) * STEP;
    this.position.set(x, y);
    this.scale.set(scale);
    this.#clock.angle = angle;
    this.#hand.angle = sector * 360;
    this.#arcs.alpha = alpha;
    const drawn = `${kind} ${degrees}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#hand.tint = this.#twelve.tint = this.#arcs.tint = ink;
    fillSector(this.#sector, degrees, DIAL, fill);
  }
}

function hand(): Graphics {
  return new Graphics().moveTo(0, 0).lineTo(0, -DIAL).stroke({ width: 2, color: white, cap: 'round' });
}

function arcs(): Graphics {
  const both = new Graphics();
  for (const side of [-1, 1])
    both.moveTo(24 * side, DIAL_Y - 15).quadraticCurveTo(31 * side, DIAL_Y - 8, 29 * side, DIAL_Y - 1);
  return both.stroke({ width: 2.6, color: white, cap: 'round' });
}

const HEIGHT = 25;
const LEFT = 8;
const ICON = 16;

/** Icon, what is left, and how many more: as wide as its words. */
export class TagView extends Container {
  readonly #ground = new Graphics();
  readonly #icon = new Sprite({ x: LEFT, y: -ICON / 2, scale: ICON / 32 });
  readonly #time: Label;
  readonly #more: Label;
  #drawn = '';

  constructor(readonly drawing: DrawingContext) {
    super();
    this.#time = new Label(drawing.lettering, { size: 15, weight: 800, colour: kitchen.dial });
    this.#more = new Label(drawing.lettering, { size: 15, weight: 500, colour: kitchen.dial });
    this.addChild(this.#ground, this.#icon, this.#time, this.#more);
  }

  show({ kind, x, y, ms, more, ringing, late }: TimerTag): void {
    const { art, words, palette } = this.drawing;
    const ink = late > 0 ? palette.main : words.taskColours(kind).ink;
    const colour = ringing || late > 0 ? white : ink;
    this.#icon.texture = art.icon(kind);
    this.#time.write(late > 0 ? words.late(late) : words.seconds(ms), colour);
    this.#more.write(more ? words.andMore(more) : '', colour);
    this.#time.x = LEFT + ICON + 4;
    this.#more.x = this.#time.x + this.#time.textWidth + 5;
    const last = more ? this.#more : this.#time;
    const width = Math.ceil(last.x + last.textWidth + LEFT);
    this.position.set(Math.round(x - width / 2), y);
    this.#drawGround(width, ink, colour === white ? ink : white);
  }

  #drawGround(width: number, ink: string, fill: string): void {
    const drawn = `${width} ${ink} ${fill}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#ground
      .clear()
      .roundRect(0, -HEIGHT / 2, width, HEIGHT, 7)
      .fill(fill)
      .stroke({ width: 2, color: ink });
  }
}
