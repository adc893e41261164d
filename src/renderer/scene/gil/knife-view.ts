import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { mix } from '../canvas/easing';
import { white } from '../canvas/palette';

export interface Point {
  x: number;
  y: number;
}

/** How much larger than its cook a knife is drawn: it is what the lesson is about. */
const LARGE = 1.3;
const DASHES = 13;
const HEAD = 15;
/** How high a knife flies, and how far it stays below the scene's top. */
const HIGHEST = 70;
const TOP = 16;
/** Where on its way, 0 to 1, an arrow begins and ends: clear of the hands. */
const [FROM, TO] = [0.06, 0.92];

/** A large knife with its handle at its position, the blade to the left. */
export class KnifeView extends Sprite {
  constructor({ art }: DrawingContext, cookScale: number) {
    super({ texture: art.texture('big-knife') });
    this.scale.set(-LARGE * cookScale, LARGE * cookScale);
  }

  /** @param tip how far its tip hangs down, degrees */
  hold({ x, y }: Point, tip: number): void {
    this.position.set(x, y);
    this.angle = -tip;
  }
}

/** The way from hand to hand: a dashed arrow that the knife flies along. */
export class HandOverView extends Container {
  readonly #arrow = new Graphics();
  #drawn = '';

  constructor(readonly drawing: DrawingContext) {
    super();
    this.addChild(this.#arrow);
  }

  show(from: Point, to: Point): void {
    const key = `${from.x} ${from.y} ${to.x} ${to.y}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#arrow.clear();
    for (const [width, color] of [
      [11, white],
      [6, this.drawing.palette.main],
    ] as const) {
      for (let dash = 0; dash < DASHES; dash++) this.#dash(from, to, dash);
      this.#arrow.stroke({ width, color, cap: 'round' });
    }
    this.#drawHead(from, to);
  }

  #dash(from: Point, to: Point, dash: number): void {
    const length = (TO - FROM) / DASHES;
    const [begin, end] = [FROM + dash * length, FROM + (dash + 0.45) * length].map((p) =>
      onTheWay(from, to, p),
    ) as [Point, Point];
    this.#arrow.moveTo(begin.x, begin.y).lineTo(end.x, end.y);
  }

  #drawHead(from: Point, to: Point): void {
    const tip = onTheWay(from, to, 1);
    const before = onTheWay(from, to, TO);
    const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
    const [dx, dy] = [((tip.x - before.x) / length) * HEAD, ((tip.y - before.y) / length) * HEAD];
    const back = { x: tip.x - dx, y: tip.y - dy };
    const points = [tip.x, tip.y, back.x - dy * 0.7, back.y + dx * 0.7, back.x + dy * 0.7, back.y - dx * 0.7];
    this.#arrow
      .poly(points)
      .fill(this.drawing.palette.main)
      .stroke({ width: 2.5, color: white, join: 'round' });
  }
}

/** `p` of the way from hand to hand, 0 to 1: over the worktop in an arc. */
export function onTheWay(from: Point, to: Point, p: number): Point {
  const lift = Math.min(HIGHEST, Math.max(0, from.y - TOP), 0.42 * Math.abs(to.x - from.x));
  return {
    x: mix(from.x, to.x, p),
    y: mix(from.y, to.y, p) - 4 * p * (1 - p) * lift,
  };
}
