import type { z } from 'zod';
import {
  type LaneId,
  laneIds,
  type TraceEvent,
  traceEventFields,
  traceEventSchema,
  traceEventTypes,
} from '../trace';
import { check, isObject } from './line';
import { upgrade } from './upgrade';

/** With its line feed. */
export const encodeEvent = (event: TraceEvent): string => `${JSON.stringify(event)}\n`;

/** @throws RecordingError that names the field and what was expected */
export function decodeEvent(value: unknown, version: number, line: number): TraceEvent {
  const event = isObject(value) ? upgrade(value, version) : value;
  return fastCheck(event) ?? check(traceEventSchema, event, line);
}

/** The event, or null where it takes `decodeEvent` to say what is wrong. */
export function fastDecode(value: unknown, version: number): TraceEvent | null {
  return isObject(value) ? fastCheck(upgrade(value, version)) : null;
}

/** Whether a field's value is as the table has it. */
type FieldCheck = (value: unknown) => boolean;

/**
 * The checks of every type, made from the same table as the schema. A recording can have a million events, for which
 * the schema itself takes longer than all the rest; it has the last word on whatever does not pass here, and the words.
 */
const checks = new Map(
  traceEventTypes.map((type) => {
    const fields = Object.entries(traceEventFields[type]).map(
      ([key, field]) => [key, fieldCheck(field as z.ZodType)] as const,
    );
    return [type as string, { type, fields }];
  }),
);
const lanes = new Map<unknown, LaneId>(laneIds.map((lane) => [lane, lane]));

/** `seq`, `lane`, `t` and `type`. */
const COMMON_FIELDS = 4;

/** The event, or null where something is not as it should be. */
function fastCheck(value: unknown): TraceEvent | null {
  if (!isObject(value)) return null;
  const { seq, lane, t, type } = value;
  const known = checks.get(type as string);
  const laneId = lanes.get(lane);
  if (!known || !laneId || !isCount(seq) || seq === 0 || !isTime(t)) return null;
  let keys = 0;
  for (const _ in value) keys++;
  if (keys !== COMMON_FIELDS + known.fields.length) return null;
  for (const [key, fits] of known.fields) if (!fits(value[key])) return null;
  // One text for all events of a type, instead of one for each line that was parsed.
  value.type = known.type;
  value.lane = laneId;
  return value as unknown as TraceEvent;
}

function fieldCheck(field: z.ZodType): FieldCheck {
  const { type, isInt, options, maxLength } = field as z.ZodType & {
    type: string;
    isInt?: boolean;
    options?: readonly string[];
    maxLength?: number;
  };
  if (type === 'number') return isInt ? isCount : isTime;
  if (type === 'enum') return (value) => (options as readonly unknown[]).includes(value);
  if (type !== 'string') throw new Error(`no check for a field of type ${type}`);
  return (value) => typeof value === 'string' && value.length <= (maxLength as number);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Kitchen ms: see `ms` in trace.ts. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
