import type { TraceEvent } from '../../shared/trace';

/** How many events a window gets at a time. */
const PART = 2000;

/** The events in their order, in parts that a window takes in quickly. */
export function* inParts(events: readonly TraceEvent[]): Generator<TraceEvent[]> {
  for (let at = 0; at < events.length; at += PART) yield events.slice(at, at + PART);
}
