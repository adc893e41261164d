import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { mix } from '../canvas/easing';
import { COUNTER_TOP, stationX } from '../canvas/geometry';
import { Label } from '../canvas/label';
import { ink, white } from '../canvas/palette';
import type { SceneModel } from './scene-model';
import type { BinModel, ThrownModel } from './spoilt-model';

/** Where the bin stands on the floor. */
const BIN = { x: 424, up: 9 };
/** Food that looks out of it: where, and how it leans. */
const FOODS = [
  { x: -19, y: -76, angle: -12 },
  { x: -2, y: -78, angle: 14 },
  { x: -12, y: -82, angle: 3 },
];
const PAPERS = [
  { x: 56, y: -2 },
  { x: 96, y: -1 },
];
/** How high food flies above the line from its station to the bin, and where stations have it, above the floor. */
const ARC = 70;
const FROM = COUNTER_TOP + 30;

/** The bin with the food that was thrown away, and the torn tickets of what was cancelled. */
export class BinView extends Container {
  readonly #foods: Food[];
  readonly #torn: TornTicket[];
  readonly #more: Label;

  constructor(drawing: DrawingContext, sceneHeight: number) {
    super({ x: BIN.x, y: sceneHeight - BIN.up });
    const { art, lettering } = drawing;
    this.#foods = FOODS.map((place) => new Food(drawing, place));
    this.#torn = PAPERS.map((place) => new TornTicket(drawing, place));
    this.#more = new Label(lettering, { size: 15, weight: 800, colour: ink });
    this.#more.position.set(118, -16);
    this.addChild(art.sprite('bin-inside'), ...this.#foods, art.sprite('bin'), ...this.#torn, this.#more);
  }

  show({ bin }: Pick<SceneModel, 'bin'>): void {
    this.visible = bin !== null;
    if (bin) this.#fill(bin);
  }

  #fill({ foods, torn, more }: BinModel): void {
    for (const [i, view] of this.#foods.entries()) view.show(foods[i]);
    for (const [i, view] of this.#torn.entries()) view.show(torn[i]);
    this.#more.write(more > 0 ? `+${more}` : '');
  }
}

type Place = { x: number; y: number; angle?: number };

/** Bread or an egg on its way into the bin. */
class Food extends Container {
  readonly #sprite = new Sprite();
  readonly #place: Required<Place>;

  constructor(
    readonly drawing: DrawingContext,
    { x, y, angle = 0 }: Place,
  ) {
    super();
    this.#place = { x, y, angle };
    this.addChild(this.#sprite);
  }

  show(thrown: ThrownModel | undefined): void {
    this.visible = thrown !== undefined;
    if (!thrown) return;
    const { kind, p } = thrown;
    const { x, y, angle } = this.#place;
    const isEgg = kind === 'egg';
    const from = (isEgg ? stationX.stove : stationX.toaster) - BIN.x;
    const [left, top] = isEgg ? [-6, -53] : [x, y];
    this.#sprite.texture = this.drawing.art.texture(isEgg ? 'egg-raw' : 'bread-plain');
    this.position.set(mix(from, left, p), mix(-FROM, top, p) - ARC * Math.sin(Math.PI * p));
    this.angle = angle - 360 * (1 - p);
    this.scale.set(isEgg ? 0.8 : 0.9);
  }
}

/** A ticket in two halves, which lie apart. */
class TornTicket extends Container {
  readonly #halves: { half: Container; head: Graphics; icon: Sprite }[];

  constructor(
    readonly drawing: DrawingContext,
    { x, y }: Place,
  ) {
    super({ x, y });
    this.#halves = [-1, 1].map((side) => tornHalf(side));
    this.addChild(...this.#halves.map(({ half }) => half));
  }

  show(torn: ThrownModel | undefined): void {
    this.visible = torn !== undefined;
    if (!torn) return;
    const { kind, p } = torn;
    for (const [i, { half, head, icon }] of this.#halves.entries()) {
      const side = i === 0 ? -1 : 1;
      head.tint = this.drawing.words.taskColours(kind).fill;
      icon.texture = this.drawing.art.icon(kind);
      half.position.set(side * (1 + 8 * p), -60 * (1 - p));
      half.angle = side * 13 * p;
      half.alpha = Math.min(1, 4 * p);
    }
  }
}

/** Half of a ticket, whose torn edge is at x 0. */
function tornHalf(side: number) {
  const edge = [0, -3, 2, -2, 3, -1, 2].map((x, i) => [x, -36 + i * 6] as const);
  const paper = new Graphics()
    .poly([side * 17, -36, ...edge.flat(), side * 17, 0])
    .fill(white)
    .stroke({ width: 1, color: '#B99F80' });
  const head = new Graphics().poly([side * 17, -36, 0, -36, -3, -30, side * 17, -30]).fill(white);
  const icon = new Sprite({ x: -9, y: -25, scale: 18 / 32 });
  const mask = new Graphics().poly([side * 17, -36, ...edge.flat(), side * 17, 0]).fill(white);
  icon.mask = mask;
  return { half: new Container({ children: [paper, head, icon, mask] }), head, icon };
}
