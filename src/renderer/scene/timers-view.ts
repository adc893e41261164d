import { Container, Graphics, Sprite } from 'pixi.js';
import { Label } from './lettering';
import { kitchen, taskPalette } from './palette';
import type { SceneModel } from './scene-model';
import type { Studio } from './studio';
import type { TimerModel, TimerTag } from './timer-model';

/** All kitchen timers with their tags. */
export class TimersView extends Container {
  readonly #timers = new Container();
  readonly #tags = new Container();

  constructor(
    readonly studio: Studio,
    counter: number,
  ) {
    super({ y: counter });
    this.addChild(this.#timers, this.#tags);
  }

  show({ timers: { timers, tags } }: SceneModel): void {
    shape(this.#timers, timers, () => new TimerView(this.studio));
    shape(this.#tags, tags, () => new TagView(this.studio));
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

class TimerView extends Container {
  readonly #clock = new Container({ y: DIAL_Y });
  readonly #dial = new Graphics();
  readonly #arcs = new Graphics();

  constructor(studio: Studio) {
    super();
    this.#clock.addChild(studio.art.sprite('timer'), this.#dial);
    this.addChild(this.#arcs, this.#clock);
  }

  show({ kind, x, y, scale, sector, angle, arcs }: TimerModel): void {
    const { fill, ink } = taskPalette(kind);
    this.position.set(x, y);
    this.scale.set(scale);
    this.#clock.angle = angle;
    const end = sector * 2 * Math.PI - Math.PI / 2;
    this.#dial.clear();
    if (sector > 0)
      this.#dial
        .moveTo(0, 0)
        .arc(0, 0, DIAL, -Math.PI / 2, end)
        .closePath()
        .fill(fill);
    this.#dial
      .moveTo(0, -DIAL)
      .lineTo(0, 0)
      .lineTo(DIAL * Math.cos(end), DIAL * Math.sin(end));
    this.#dial
      .stroke({ width: 2, color: ink, cap: 'round', join: 'round' })
      .circle(0, 0, 2.8)
      .fill(kitchen.dial);
    this.#arcs.visible = arcs > 0;
    if (arcs > 0) this.#drawArcs(ink, arcs);
  }

  #drawArcs(color: string, alpha: number): void {
    this.#arcs.clear();
    for (const side of [-1, 1]) {
      this.#arcs
        .moveTo(24 * side, DIAL_Y - 15)
        .quadraticCurveTo(31 * side, DIAL_Y - 8, 29 * side, DIAL_Y - 1);
      this.#arcs.stroke({ width: 2.6, color, cap: 'round', alpha });
    }
  }
}

const HEIGHT = 25;
const LEFT = 8;
const ICON = 16;

/** Icon, what is left, and how many more: as wide as its words. */
class TagView extends Container {
  readonly #ground = new Graphics();
  readonly #icon = new Sprite({ x: LEFT, y: -ICON / 2, scale: ICON / 32 });
  readonly #time: Label;
  readonly #more: Label;

  constructor(readonly studio: Studio) {
    super();
    const style = { size: 15, weight: 800, colour: kitchen.dial } as const;
    this.#time = new Label(studio.lettering, style);
    this.#more = new Label(studio.lettering, style);
    this.addChild(this.#ground, this.#icon, this.#time, this.#more);
  }

  show({ kind, x, y, ms, more, ringing }: TimerTag): void {
    const { art, words } = this.studio;
    const { ink } = taskPalette(kind);
    const colour = ringing ? '#FFFFFF' : ink;
    this.#icon.texture = art.icon(kind);
    this.#time.write(words.seconds(ms), { ...this.#time.style, colour });
    this.#more.write(more ? words.more(more) : '', { ...this.#more.style, weight: 500, colour });
    this.#time.x = LEFT + ICON + 4;
    this.#more.x = this.#time.x + this.#time.width + 5;
    const width = (more ? this.#more.x + this.#more.width : this.#time.x + this.#time.width) + LEFT;
    this.#ground
      .clear()
      .roundRect(0, -HEIGHT / 2, width, HEIGHT, 7)
      .fill(ringing ? ink : '#fff');
    this.#ground.stroke({ width: 2, color: ink });
    this.position.set(Math.round(x - width / 2), y);
  }
}
