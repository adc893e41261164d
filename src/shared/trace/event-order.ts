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
