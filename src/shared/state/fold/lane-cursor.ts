import type { RunLog } from '../../trace/run-log';
import type { LaneId, Mode, TraceEvent } from '../../trace/trace';
import { type Keyframe, Keyframes } from '../keyframes';
import { copyLane, emptyLane, type LaneState } from '../lane-state';
import { applyEvent } from './';

/**
 * Walks one lane's log. Going forward folds only the new events; going back, or far forward, folds from the nearest
 * keyframe. The state it returns is its own and changes with the next seek: read it, do not keep it.
 */
export class LaneCursor {
  #state: LaneState;
  #seen = 0;
  readonly #events: readonly TraceEvent[];

  /** @param keyframes of this lane of this log, shared by the cursors that walk it */
  constructor(
    log: RunLog,
    readonly lane: LaneId,
    readonly mode: Mode,
    readonly keyframes: Keyframes = new Keyframes(),
  ) {
    this.#events = log.lanes[lane];
    this.#state = emptyLane(lane, mode);
  }

  /** How many events the state has seen. */
  get seen(): number {
    return this.#seen;
  }

  /** How many there are. */
  get length(): number {
    return this.#events.length;
  }

  /** The lane after its first `count` events (see RunLog.positionAt). */
  seek(count: number): LaneState {
    const keyframe = this.keyframes.before(count);
    if (count < this.#seen || (keyframe && keyframe.seen > this.#seen)) this.#startFrom(keyframe);
    while (this.#seen < count) {
      applyEvent(this.#state, this.#events[this.#seen++] as TraceEvent);
      this.keyframes.offer(this.#seen, this.#state);
    }
    return this.#state;
  }

  #startFrom(keyframe: Keyframe | undefined): void {
    this.#state = keyframe ? copyLane(keyframe.state) : emptyLane(this.lane, this.mode);
    this.#seen = keyframe?.seen ?? 0;
  }
}
