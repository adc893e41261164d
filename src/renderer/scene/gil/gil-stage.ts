import { Container, Graphics } from 'pixi.js';
import type { DrawingContext, Extent } from '../canvas/drawing-context';
import { kitchen } from '../canvas/palette';
import type { Stage } from '../canvas/stage';
import { ChopperView } from './chopper-view';
import type { GilModel } from './gil-model';

/** How high the worktop is above the scene's bottom, where the plates with each cook's time hang below it. */
const WORKTOP = 78;
const WALL_TILES = 62;

/** Cooks in a row at one worktop, each with a board and a carrot. */
export class GilStage extends Container implements Stage<GilModel> {
  readonly #cooks = new Container();
  readonly #boards = new Container();
  #views: ChopperView[] = [];

  constructor(
    readonly drawing: DrawingContext,
    readonly extent: Extent,
  ) {
    super();
    this.addChild(room(drawing, extent), this.#cooks, worktop(extent), this.#boards);
  }

  show(model: GilModel): void {
    if (model.choppers.length !== this.#views.length) this.#line(model.choppers.length);
    for (const [i, view] of this.#views.entries()) {
      const chopper = model.choppers[i];
      if (chopper) view.show(chopper, this.drawing.words.worker(model.mode, i + 1));
    }
  }

  /** Places this many side by side. */
  #line(count: number): void {
    for (const part of [...this.#cooks.removeChildren(), ...this.#boards.removeChildren()])
      part.destroy({ children: true });
    const { right, height } = this.extent;
    const pitch = Math.min(190, right / Math.max(1, count));
    this.#views = Array.from({ length: count }, (_, i) => {
      const x = right / 2 + (i - (count - 1) / 2) * pitch;
      const view = new ChopperView(this.drawing, { x, worktop: height - WORKTOP, pitch });
      this.#cooks.addChild(view.cook);
      this.#boards.addChild(view.board);
      return view;
    });
  }
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
