import { Container, Graphics } from 'pixi.js';
import type { DrawingContext, Extent } from '../canvas/drawing-context';
import type { Stage } from '../canvas/stage';
import type { CrowdModel } from './crowd-model';
import { ThreadsView } from './threads-view';
import { ToastsView } from './toasts-view';

const FLOOR = 30;

/** A crowd that waits: on threads, or on one event loop. */
export class CrowdStage extends Container implements Stage<CrowdModel> {
  readonly #threads: ThreadsView;
  readonly #toasts: ToastsView;

  /** @param lettering how much larger than usual texts are, so that they are as large in a low frame */
  constructor(drawing: DrawingContext, extent: Extent, lettering: number) {
    super();
    this.#threads = new ThreadsView(drawing, extent, lettering);
    this.#toasts = new ToastsView(drawing, extent, lettering);
    const { palette } = drawing;
    const floor = new Graphics();
    floor.rect(0, extent.height - FLOOR, extent.right, FLOOR).fill(palette.floor);
    floor.rect(0, extent.height - FLOOR, extent.right, 3).fill(palette.plank);
    this.addChild(floor, this.#threads, this.#toasts);
  }

  show({ threads, toasts, done, total, kind, cost }: CrowdModel): void {
    this.#threads.visible = threads !== null;
    this.#toasts.visible = toasts !== null;
    if (threads) this.#threads.show(threads, { done, total, kind }, cost);
    if (toasts) this.#toasts.show(toasts, { done, total, kind }, cost);
  }
}
