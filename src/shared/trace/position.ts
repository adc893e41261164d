import { firstOf } from './search';
import type { LaneId, TraceEvent } from './trace';

/** A place in a log: a kitchen time and how many of each lane's events it has seen (several may share a time). */
export interface Position {
  t: number;
  left: number;
  right: number;
}

/** The events of a log by lane, each in the order of its happening. */
export type LaneEvents = Readonly<Record<LaneId, readonly TraceEvent[]>>;

/** Whether `a` comes first where both lanes have an event; a missing event comes last. */
export function isEarlier(a: TraceEvent | undefined, b: TraceEvent | undefined): boolean {
  if (!a || !b) return a !== undefined || b === undefined;
  return a.t < b.t || (a.t === b.t && a.seq < b.seq);
}

/** The position where everything up to that event of a lane has been seen, and nothing after it. */
export function justAfter(lanes: LaneEvents, lane: LaneId, index: number): Position {
  const event = lanes[lane][index];
  const seen = (of: LaneId) =>
    of === lane ? index + 1 : firstOf(lanes[of].length, (n) => isEarlier(event, lanes[of][n]));
  return { t: event?.t ?? 0, left: seen('left'), right: seen('right') };
}
