import { copyLane, type LaneState } from './lane-state';

/** Events between two keyframes of a small kitchen: what a seek folds at most. */
const INTERVAL = 4096;
/** A kitchen with many tasks has fewer keyframes, so that all of them take no more room than the events themselves. */
const EVENTS_PER_ENTRY = 4;

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
    const entries = state.tasks.size + state.orders.length + state.tickets.length + state.output.length;
    this.#nextAt = seen + Math.max(INTERVAL, entries * EVENTS_PER_ENTRY);
  }

  /** The last keyframe at or before `seen` events, to be copied before it is folded on. */
  before(seen: number): Keyframe | undefined {
    let low = 0;
    let high = this.#frames.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#frames[middle]?.seen ?? 0) <= seen) low = middle + 1;
      else high = middle;
    }
    return this.#frames[low - 1];
  }
}
