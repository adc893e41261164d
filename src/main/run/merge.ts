import { gapsIn } from '../../shared/gaps';
import { laneIds, type TraceEvent } from '../../shared/trace';

/**
 * Events of both lanes in order of time, each lane's own order kept and the left lane first; numbered anew from 1. Numbers
 * that were missing before an event are missing before it again.
 */
export function mergeByTime(events: readonly TraceEvent[]): TraceEvent[] {
  const rank = (event: TraceEvent) => laneIds.indexOf(event.lane);
  const missing = new Map(gapsIn(events).map((gap) => [gap.afterSeq + gap.missing + 1, gap.missing]));
  let last = 0;
  return events
    .toSorted((a, b) => a.t - b.t || rank(a) - rank(b) || a.seq - b.seq)
    .map((event) => {
      last += 1 + (missing.get(event.seq) ?? 0);
      return { ...event, seq: last };
    });
}

/** How many events a window gets at a time. */
const PART = 2000;

/** The events in their order, in parts that a window takes in quickly. */
export function* inParts(events: readonly TraceEvent[]): Generator<TraceEvent[]> {
  for (let at = 0; at < events.length; at += PART) yield events.slice(at, at + PART);
}
