import type { Position } from '../trace/position';
import { eventsUntil } from '../trace/run-log';
import type { LaneId, TraceEvent } from '../trace/trace';
import { LaneRows } from './lane-rows';
import { LaneSpans } from './spans';

/**
 * A lane's rows as far as a position has seen them. Where much happens at one time, a position can be between two of those
 * events: then the rows are made of what came before it alone.
 */
export class SeenRows {
  #rows = new LaneRows();
  #spans = new LaneSpans();
  #count = 0;

  /** @param whole the rows of all the events */
  at(position: Position, lane: LaneId, events: readonly TraceEvent[], whole: LaneRows): LaneRows {
    const count = position[lane];
    if (count >= eventsUntil(events, position.t)) return whole;
    if (count < this.#count) this.#startOver();
    if (count > this.#count) {
      const seen = events.slice(0, count);
      this.#rows.update(seen, this.#spans.update(seen));
      this.#count = count;
    }
    return this.#rows;
  }

  #startOver(): void {
    this.#rows = new LaneRows();
    this.#spans = new LaneSpans();
    this.#count = 0;
  }
}
