import type { Position, RunLog } from '../../shared/run-log';
import type { LaneId, TraceEvent } from '../../shared/trace';
import { type Lookup, narrate, type Words } from './narrate';

export interface Sentence {
  /** The event's number in the run. */
  seq: number;
  lane: LaneId;
  text: string;
}

/** Tells one run: it knows the tasks of both lanes, and which step of each was the first. */
export class Teller {
  readonly #seen: Record<LaneId, number> = { left: 0, right: 0 };
  readonly #tasks: Record<LaneId, Map<number, { kind: string; name: string }>> = {
    left: new Map(),
    right: new Map(),
  };
  readonly #begun: Record<LaneId, Set<number>> = { left: new Set(), right: new Set() };
  readonly #firstSteps = new Set<TraceEvent>();

  constructor(readonly log: RunLog) {}

  /** The last sentences up to a position, oldest first. */
  last(
    howMany: number,
    position: Position,
    given: Pick<Lookup, 'card' | 'language'>,
    words: Words,
  ): Sentence[] {
    this.#learn('left');
    this.#learn('right');
    const of = (lane: LaneId) => this.#lastOf(lane, position[lane], howMany, given, words);
    const both = [...of('left'), ...of('right')].sort((a, b) => a.t - b.t || a.seq - b.seq);
    return both.slice(-howMany);
  }

  #lastOf(
    lane: LaneId,
    count: number,
    howMany: number,
    given: Pick<Lookup, 'card' | 'language'>,
    words: Words,
  ) {
    const told: (Sentence & { t: number })[] = [];
    for (let i = count - 1; i >= 0 && told.length < howMany; i--) {
      const event = this.log.lanes[lane][i] as TraceEvent;
      const lookup = { ...given, tasks: this.#tasks[lane], first: this.#firstSteps.has(event) };
      const text = narrate(event, lookup, words);
      if (text) told.push({ seq: event.seq, lane, text, t: event.t });
    }
    return told;
  }

  #learn(lane: LaneId): void {
    const events = this.log.lanes[lane];
    for (; this.#seen[lane] < events.length; this.#seen[lane]++) {
      const event = events[this.#seen[lane]] as TraceEvent;
      if (event.type === 'task-created') this.#tasks[lane].set(event.task, event);
      if (event.type !== 'step-started' || this.#begun[lane].has(event.task)) continue;
      this.#begun[lane].add(event.task);
      this.#firstSteps.add(event);
    }
  }
}
