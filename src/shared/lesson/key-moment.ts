import type { LaneId, TraceEvent, TraceEventType } from '../trace/trace';

/** What an event has to be: of that type, with those fields, where it names them. */
export interface EventPattern {
  type: TraceEventType;
  fields?: Readonly<Record<string, string | number>>;
  /** Which of them: 1 is the first, -1 the last; the first where it is left out. */
  nth?: number;
  /** Only those after the event of this pattern. */
  after?: EventPattern;
}

/** The moment that a lesson is about, in the lane where it happens with default parameters. */
export interface KeyMoment {
  lane: LaneId;
  event: EventPattern;
}

/** The index of the event that the pattern means; -1 where there is none. */
export function indexOfMoment(events: readonly TraceEvent[], pattern: EventPattern): number {
  const { type, fields = {}, nth = 1, after } = pattern;
  const from = after ? indexOfMoment(events, after) : -1;
  if (after && from < 0) return -1;
  const isMeant = (event: TraceEvent) =>
    event.type === type &&
    Object.entries(fields).every(([name, value]) => event[name as keyof TraceEvent] === value);
  const found = events.flatMap((event, index) => (index > from && isMeant(event) ? [index] : []));
  return found.at(nth > 0 ? nth - 1 : nth) ?? -1;
}
