import { eventLayouts, fits, isCount, isTime, sameTexts } from '../trace/layout';
import { laneIds, type TraceEvent, traceEventSchema } from '../trace/trace';
import { check, isObject } from './line';
import { upgrade } from './upgrade';

/** With its line feed. */
export const encodeEvent = (event: TraceEvent): string => `${JSON.stringify(event)}\n`;

/** @throws RecordingError that names the field and what was expected */
export function decodeEvent(value: unknown, version: number, line: number): TraceEvent {
  const event = isObject(value) ? upgrade(value, version) : value;
  return fastCheck(event) ?? check(traceEventSchema, event, line);
}

const lanes = sameTexts(laneIds);

/** `seq`, `lane`, `t` and `type`. */
const COMMON_FIELDS = 4;

/** The event, or null where something is not as it should be. */
function fastCheck(value: unknown): TraceEvent | null {
  if (!isObject(value)) return null;
  const { seq, lane, t, type } = value;
  const layout = eventLayouts.get(type as string);
  const laneId = lanes.get(lane as string);
  if (!layout || !laneId || !isCount(seq) || seq === 0 || !isTime(t)) return null;
  let keys = 0;
  for (const _ in value) keys++;
  if (keys !== COMMON_FIELDS + layout.fields.length) return null;
  for (const { key, kind } of layout.fields) if (!fits(value[key], kind)) return null;
  // One text for all events of a type, instead of one for each line that was parsed.
  value.type = layout.type;
  value.lane = laneId;
  return value as unknown as TraceEvent;
}
