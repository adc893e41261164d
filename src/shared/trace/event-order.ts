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

/** The first number below `end` of which `isPast` is true, as it is of all that follow; else `end`. Binary search. */
export function firstOf(end: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
