import { applyEvent, emptyLane, type LaneState } from './lane-state';
import type { RunLog } from './run-log';
import type { LaneId, Mode, TraceEvent } from './trace';

/**
 * Walks one lane's log. Going forward folds only the new events; going back folds again from the start.
 * The state it returns is its own and changes with the next seek: read it, do not keep it.
 */
export class LaneCursor {
  #state: LaneState;
  #seen = 0;
  readonly #events: readonly TraceEvent[];

  constructor(
    log: RunLog,
    readonly lane: LaneId,
    readonly mode: Mode,
  ) {
    this.#events = log.lanes[lane];
    this.#state = emptyLane(lane, mode);
  }

  /** The lane after its first `count` events (see RunLog.positionAt). */
  seek(count: number): LaneState {
    if (count < this.#seen) {
      this.#state = emptyLane(this.lane, this.mode);
      this.#seen = 0;
    }
    for (; this.#seen < count; this.#seen++) applyEvent(this.#state, this.#events[this.#seen] as TraceEvent);
    return this.#state;
  }
}
