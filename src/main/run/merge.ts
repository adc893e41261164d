import { laneIds, type TraceEvent } from '../../shared/trace';

/** Events of both lanes in order of time, each lane's own order kept and the left lane first; numbered anew from 1. */
export function mergeByTime(events: readonly TraceEvent[]): TraceEvent[] {
  const rank = (event: TraceEvent) => laneIds.indexOf(event.lane);
  return events
    .toSorted((a, b) => a.t - b.t || rank(a) - rank(b) || a.seq - b.seq)
    .map((event, index) => ({ ...event, seq: index + 1 }));
}
