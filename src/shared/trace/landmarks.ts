import { isEarlier, justAfter, type LaneEvents, type Position } from './position';
import { firstOf } from './search';
import { type LaneId, laneIds, type TraceEvent } from './trace';

/** What a viewer can jump to in a run. */
export const landmarks = {
  bell: ['timer-fired'],
  block: ['block-started'],
  completion: ['task-done'],
  printed: ['printed'],
} as const satisfies Record<string, readonly TraceEvent['type'][]>;
/** One kind of them, or whichever comes. */
export type Landmark = keyof typeof landmarks | 'any';

function typesOf(landmark: Landmark): ReadonlySet<string> {
  return new Set(landmark === 'any' ? Object.values(landmarks).flat() : landmarks[landmark]);
}

interface Found {
  lane: LaneId;
  index: number;
  event: TraceEvent;
}

/** Where in a log the landmarks of one kind, or of any, are. It looks at every event once, and grows with the log. */
export class LandmarkIndex {
  readonly #types: ReadonlySet<string>;
  /** Indices of events within their lane. */
  readonly #found: Record<LaneId, number[]> = { left: [], right: [] };
  readonly #seen: Record<LaneId, number> = { left: 0, right: 0 };

  constructor(
    readonly lanes: LaneEvents,
    landmark: Landmark,
  ) {
    this.#types = typesOf(landmark);
  }

  /** The position at which the first landmark that the other position has not seen has just happened. */
  next({ left, right }: Position): Position | null {
    this.#extend();
    const [a, b] = [this.#firstFrom('left', left), this.#firstFrom('right', right)];
    return this.#positionOf(isEarlier(a?.event, b?.event) ? a : b);
  }

  /** The position at which the last landmark that the other position has seen had just happened. */
  last({ left, right }: Position): Position | null {
    this.#extend();
    const [a, b] = [this.#lastBefore('left', left), this.#lastBefore('right', right)];
    return this.#positionOf(a && b && isEarlier(a.event, b.event) ? b : (a ?? b));
  }

  #extend(): void {
    for (const lane of laneIds) {
      const events = this.lanes[lane];
      for (let index = this.#seen[lane]; index < events.length; index++)
        if (this.#types.has((events[index] as TraceEvent).type)) this.#found[lane].push(index);
      this.#seen[lane] = events.length;
    }
  }

  #firstFrom(lane: LaneId, count: number): Found | undefined {
    return this.#at(lane, this.#countBefore(lane, count));
  }

  #lastBefore(lane: LaneId, count: number): Found | undefined {
    return this.#at(lane, this.#countBefore(lane, count) - 1);
  }

  /** How many of the lane's landmarks are among its first `count` events. */
  #countBefore(lane: LaneId, count: number): number {
    const found = this.#found[lane];
    return firstOf(found.length, (n) => (found[n] as number) >= count);
  }

  #at(lane: LaneId, n: number): Found | undefined {
    const index = this.#found[lane][n];
    if (index === undefined) return undefined;
    return { lane, index, event: this.lanes[lane][index] as TraceEvent };
  }

  /** Where everything up to that event has been seen, and nothing after it. */
  #positionOf(found: Found | undefined): Position | null {
    if (!found) return null;
    const { lane, index } = found;
    return justAfter(this.lanes, lane, index);
  }
}
