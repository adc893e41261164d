import { Container } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { wallClock } from '../canvas/geometry';
import type { SceneModel } from './scene-model';
import { TagView } from './timers-view';

/** Beside the clock, clear of the timers below it: how long each timeout still waits before it cancels its task. */
export class TimeoutsView extends Container {
  readonly #tags: TagView[];

  constructor(drawing: DrawingContext) {
    super({ x: wallClock.x + 58, y: wallClock.y + 32 });
    this.#tags = [new TagView(drawing), new TagView(drawing)];
    this.addChild(...this.#tags);
  }

  show({ timeouts }: Pick<SceneModel, 'timeouts'>): void {
    for (const [i, tag] of this.#tags.entries()) {
      const timeout = timeouts[i];
      tag.visible = timeout !== undefined;
      if (!timeout) continue;
      const { ms, expires } = timeout;
      tag.show({ kind: 'timeout', x: 0, y: i * 28, ms, more: 0, ringing: expires, late: 0 });
    }
  }
}
