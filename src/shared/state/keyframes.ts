import { firstOf } from '../trace/search';
import { copiedEntries, copyLane, type LaneState } from './lane-state';

/** Events between two keyframes: what a seek folds at most, unless so much is going on that copies of it take room. */
const INTERVAL = 4096;
const EVENTS_PER_ENTRY = 0.25;

/** The lane after its first `seen` events. */
export interface Keyframe {
  seen: number;
  state: LaneState;
}

/** Copies of one lane's state at places of its log, so that going anywhere folds only from the nearest. */
export class Keyframes {
  readonly #frames: Keyframe[] = [];
  #nextAt = INTERVAL;

  /** Keeps a copy of the state after `seen` events where one is due. Call it after every event. */
  offer(seen: number, state: LaneState): void {
    if (seen < this.#nextAt) return;
    this.#frames.push({ seen, state: copyLane(state) });
    this.#nextAt = seen + Math.max(INTERVAL, copiedEntries(state) * EVENTS_PER_ENTRY);
  }

  /** The last keyframe at or before `seen` events, to be copied before it is folded on. */
  before(seen: number): Keyframe | undefined {
    const after = firstOf(this.#frames.length, (index) => (this.#frames[index] as Keyframe).seen > seen);
    return this.#frames[after - 1];
  }
}
