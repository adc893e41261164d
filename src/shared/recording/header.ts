import { presentRecipe } from '../lesson/former';
import { MOST_SOURCE } from '../trace/limit';
import type { RunHeader } from '../trace/run-log';
import { laneIds, modes, TRACE_VERSION } from '../trace/trace';
import type { MismatchName } from '../validation/mismatches';
import { z } from '../validation/zod';
import { check, isObject, parseLine, RecordingError } from './line';
import { upgradeHeader } from './upgrade';

const FORMAT = 'toast-kitchen';

/** Characters of one of its texts, and how many of them it lists at most. */
export const LONGEST_TEXT = 2000;
export const MOST_TEXTS = 1000;

const text = z.string().max(LONGEST_TEXT);
export const programSchema = z.strictObject({
  file: text,
  args: z.array(text).max(MOST_TEXTS),
  python: text,
  host: z.enum(['pyodide', 'cpython']),
  source: z.string().max(MOST_SOURCE).nullable(),
  values: z.boolean(),
});

export const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.int().min(1).max(TRACE_VERSION),
  id: text,
  lesson: text,
  parameters: z.record(text, z.union([z.number(), text, z.boolean()])),
  program: programSchema.nullable(),
  lanes: z
    .array(z.strictObject({ lane: z.enum(laneIds), mode: z.enum(modes) }))
    .min(1)
    .max(laneIds.length)
    .refine(
      (lanes) => new Set(lanes.map(({ lane }) => lane)).size === lanes.length,
      'laneTwice' satisfies MismatchName,
    ),
  speed: z.number().positive(),
  virtual: z.boolean(),
  startedAt: z.iso.datetime(),
  madeBy: z.strictObject({ app: text, node: text, electron: text }),
});

/** With its line feed. */
export const encodeHeader = (header: RunHeader): string =>
  `${JSON.stringify({ format: FORMAT, version: TRACE_VERSION, ...header })}\n`;

/** The header line alone. @throws RecordingError */
export function decodeHeader(line: string): RunHeader {
  return readHeader(line).header;
}

/**
 * The header, with or without a byte order mark before it, under the lesson that its own became, and the version of the
 * lines that follow.
 * @throws RecordingError
 */
export function readHeader(line: string): { header: RunHeader; version: number } {
  const value = parseLine(line.replace(/^\ufeff/, ''), 1);
  // The one place with keys of free choice: zod would silently leave this one out.
  if (/"__proto__"\s*:/.test(line)) throw new RecordingError(1, 'protoKey');
  if (!isObject(value) || value.format !== FORMAT) throw new RecordingError(1, 'foreign');
  if (typeof value.version === 'number' && value.version > TRACE_VERSION)
    throw new RecordingError(1, 'newer', { version: value.version, newest: TRACE_VERSION });
  const { format: _format, version, ...header } = check(headerSchema, upgradeHeader(value), 1);
  return { header: { ...header, ...presentRecipe(header) }, version };
}
