import { laneIds, type TraceEvent } from '../../shared/trace';

/** Events of both lanes in order of time, each lane's own order kept and the left lane first; numbered anew from 1. */
export function mergeByTime(events: readonly TraceEvent[]): TraceEvent[] {
  const rank = (event: TraceEvent) => laneIds.indexOf(event.lane);
  return events
    .toSorted((a, b) => a.t - b.t || rank(a) - rank(b) || a.seq - b.seq)
    .map((event, index) => ({ ...event, seq: index + 1 }));
}

/** How many events a window gets at a time. */
const PART = 2000;

/** The events in their order, in parts that a window takes in quickly. */
export function* inParts(events: readonly TraceEvent[]): Generator<TraceEvent[]> {
  for (let at = 0; at < events.length; at += PART) yield events.slice(at, at + PART);
}
