import { Container, Graphics } from 'pixi.js';
import type { DrawingContext, Extent } from '../canvas/drawing-context';
import { kitchen } from '../canvas/palette';
import type { Stage } from '../canvas/stage';
import { ChopperView } from './chopper-view';
import type { GilModel, HandOverModel } from './gil-model';
import { HandOversView } from './hand-overs-view';
import { HandOverView, KnifeView, onTheWay, type Point } from './knife-view';

/** How high the worktop is above the scene's bottom, where the plates with each cook's time hang below it. */
const WORKTOP = 78;
const WALL_TILES = 62;
/** What the number of hand-overs takes beside the cooks. */
const COUNT_WIDTH = 126;
const EDGE = 14;
/** While it flies the knife turns by so many degrees. */
const TURN = 330;

/** Cooks in a row at one worktop, each with a board and a carrot. */
export class GilStage extends Container implements Stage<GilModel> {
  readonly #cooks = new Container();
  readonly #boards = new Container();
  readonly #handOver: HandOverView;
  readonly #count: HandOversView;
  #knife: KnifeView | null = null;
  #views: ChopperView[] = [];
  #shared = false;

  /** @param lettering how much larger than usual texts are, so that they are as large in a low frame */
  constructor(
    readonly drawing: DrawingContext,
    readonly extent: Extent,
    readonly lettering: number,
  ) {
    super();
    this.#handOver = new HandOverView(drawing);
    this.#count = new HandOversView(drawing, extent.right - EDGE, extent.height - WORKTOP, lettering);
    this.addChild(room(drawing, extent), this.#cooks, worktop(extent), this.#boards);
    this.addChild(this.#count, this.#handOver);
  }

  show(model: GilModel): void {
    if (model.choppers.length !== this.#views.length || model.shared !== this.#shared) this.#line(model);
    for (const [i, view] of this.#views.entries()) {
      const chopper = model.choppers[i];
      if (chopper) view.show(chopper, this.drawing.words.worker(model.mode, i + 1));
    }
    this.#count.visible = model.shared;
    this.#count.show(model.handOvers);
    this.#showKnife(model);
  }

  /** In the air, or laid down; in a hand it belongs to its cook. */
  #showKnife({ handOver, laidBy }: GilModel): void {
    const [from, to] = [this.#views[handOver?.from ?? -1], this.#views[handOver?.to ?? -1]];
    this.#handOver.visible = from !== undefined && to !== undefined;
    if (from && to) this.#handOver.show(...handsOf(from, to));
    const flies = handOver !== null && handOver.p < 1;
    if (!this.#knife) return;
    this.#knife.visible = flies || laidBy !== null;
    if (flies && from && to) this.#fly(this.#knife, from, to, handOver);
    else if (laidBy !== null) this.#knife.hold(this.#views[laidBy]?.besideBoard ?? { x: 0, y: 0 }, 0);
  }

  #fly(knife: KnifeView, from: ChopperView, to: ChopperView, { p }: HandOverModel): void {
    knife.hold(onTheWay(...handsOf(from, to), p), TURN * p * (to.at.x > from.at.x ? -1 : 1));
  }

  /** Places this many side by side. */
  #line({ choppers: { length: count }, shared }: GilModel): void {
    for (const part of [...this.#cooks.removeChildren(), ...this.#boards.removeChildren()])
      part.destroy({ children: true });
    this.#shared = shared;
    const { right, height } = this.extent;
    const width = shared ? right - COUNT_WIDTH * this.lettering : right;
    const pitch = Math.min(210, width / Math.max(1, count));
    this.#views = Array.from({ length: count }, (_, i) => {
      const x = width / 2 + (i - (count - 1) / 2) * pitch;
      const place = { x, y: height - WORKTOP };
      const view = new ChopperView(this.drawing, place, pitch, this.lettering);
      this.#cooks.addChild(view.cook);
      this.#boards.addChild(view.board);
      return view;
    });
    this.#layKnife(this.#views[0]?.scale ?? 1);
  }

  #layKnife(scale: number): void {
    this.#knife?.destroy();
    this.#knife = this.addChild(new KnifeView(this.drawing, scale));
  }
}

/** The hands between which a knife goes: each cook turns to the other. */
function handsOf(from: ChopperView, to: ChopperView): [Point, Point] {
  const side = to.at.x > from.at.x ? 1 : -1;
  return [from.raisedHand(side), to.raisedHand(-side as 1 | -1)];
}

function room({ palette }: DrawingContext, { right, height }: Extent): Graphics {
  const y = height - WORKTOP - WALL_TILES;
  return new Graphics()
    .rect(0, y, right, WALL_TILES)
    .fill(palette.tile)
    .rect(0, y - 3, right, 3)
    .fill(palette.border);
}

function worktop({ right, height }: Extent): Graphics {
  const y = height - WORKTOP;
  return new Graphics()
    .rect(0, y, right, 14)
    .fill(kitchen.counter)
    .rect(0, y, right, 3)
    .fill(kitchen.counterLight)
    .rect(0, y + 11, right, 3)
    .fill(kitchen.counterDark)
    .rect(0, y + 14, right, height)
    .fill(kitchen.front)
    .rect(0, y + 14, right, 6)
    .fill(kitchen.frontShade);
}
