import type { LaneEvents } from './position';
import type { TraceEvent } from './trace';

/** Goes through a log, which may grow meanwhile, by the numbers of its events. */
export class LogReader {
  #left = 0;
  #right = 0;

  constructor(private readonly lanes: LaneEvents) {}

  /** The next event; undefined while there is none. */
  next(): TraceEvent | undefined {
    const left = this.lanes.left[this.#left];
    const right = this.lanes.right[this.#right];
    if (left && (!right || left.seq < right.seq)) {
      this.#left++;
      return left;
    }
    if (right) this.#right++;
    return right;
  }

  /** As many as there are of the next `most`. */
  take(most: number): TraceEvent[] {
    const events: TraceEvent[] = [];
    for (let event = this.next(); event; event = events.length < most ? this.next() : undefined)
      events.push(event);
    return events;
  }
}
