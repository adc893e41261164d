import { z } from 'zod';
import { Checksum } from './checksum';
import { type RunHeader, RunLog } from './run-log';
import { type LaneId, laneIds, modes, TRACE_VERSION, type TraceEvent, traceEventSchema } from './trace';

/**
 * A recording: JSON Lines with a header, the trace's events, and a footer once the run has ended. See
 * docs/recording-format.md.
 */
export const RECORDING_EXTENSION = '.toast.jsonl';
const FORMAT = 'toast-kitchen';
/** No line that this app writes comes near it. */
const LONGEST_LINE = 1_000_000;

const text = z.string().max(2000);
const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.int().min(1).max(TRACE_VERSION),
  id: text,
  lesson: text,
  parameters: z.record(text, z.union([z.number(), text, z.boolean()])),
  lanes: z
    .array(z.strictObject({ lane: z.enum(laneIds), mode: z.enum(modes) }))
    .min(1)
    .max(laneIds.length)
    .refine((lanes) => new Set(lanes.map(({ lane }) => lane)).size === lanes.length, 'names a lane twice'),
  speed: z.number().positive(),
  virtual: z.boolean(),
  startedAt: z.iso.datetime(),
  madeBy: z.strictObject({ app: text, node: text, electron: text }),
});
const footerSchema = z.strictObject({
  end: z.literal(true),
  events: z.int().nonnegative(),
  durationMs: z.number().nonnegative(),
  checksum: z.string().regex(/^[0-9a-f]{8}$/, 'must be 8 hexadecimal digits'),
});
export type RecordingFooter = z.infer<typeof footerSchema>;

/** How an event of version N becomes one of version N + 1, by N. */
const upgraders: Record<number, (event: Record<string, unknown>) => Record<string, unknown>> = {
  // What a line prints says which line that is.
  1: (event) => (event.type === 'printed' ? { ...event, label: '' } : event),
};

function upgrade(value: unknown, version: number): unknown {
  if (!isObject(value)) return value;
  let event = value;
  for (let from = version; from < TRACE_VERSION; from++) event = upgraders[from]?.(event) ?? event;
  return event;
}

/** What is wrong with a recording and in which line, from 1. */
export class RecordingError extends Error {
  override name = 'RecordingError';
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}

/** Each with its line feed. */
export const encodeHeader = (header: RunHeader): string =>
  `${JSON.stringify({ format: FORMAT, version: TRACE_VERSION, ...header })}\n`;
export const encodeEvent = (event: TraceEvent): string => `${JSON.stringify(event)}\n`;
/** @param eventLines the checksum of every event line, with their line feeds */
export const encodeFooter = (log: RunLog, eventLines: Checksum): string =>
  `${JSON.stringify({ end: true, events: log.length, durationMs: log.endMs, checksum: eventLines.value })}\n`;

/** The header line alone. @throws RecordingError */
export function decodeHeader(line: string): RunHeader {
  return readHeader(line).header;
}

function readHeader(line: string): { header: RunHeader; version: number } {
  const value = parseLine(line, 1);
  // The one place with keys of free choice: zod would silently leave this one out.
  if (/"__proto__"\s*:/.test(line)) throw new RecordingError(1, 'no key may be named __proto__');
  if (!isObject(value) || value.format !== FORMAT)
    throw new RecordingError(1, 'this is not a recording of Toast Kitchen');
  if (typeof value.version === 'number' && value.version > TRACE_VERSION)
    throw new RecordingError(
      1,
      `this recording was made by a newer Toast Kitchen (format ${value.version}; this one reads up to ${TRACE_VERSION})`,
    );
  const { format: _format, version, ...header } = check(headerSchema, value, 1);
  return { header, version };
}

/** The footer, or null where the line is no footer: the run was cut off. */
export function decodeFooter(line: string): RecordingFooter | null {
  try {
    return footerSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Reads a whole recording. One without a footer was cut off: it opens with every event whose line is whole.
 * @throws RecordingError that names the line; nothing is returned then
 */
export function decodeRecording(recording: string): { log: RunLog; complete: boolean } {
  const lines = wholeLines(recording);
  const { header, version } = readHeader(lines[0] as string);
  const order = new OrderCheck(header);
  const events: TraceEvent[] = [];
  for (let index = 1; index < lines.length; index++) {
    const value = parseLine(lines[index] as string, index + 1);
    if (isObject(value) && value.end === true) {
      if (index < lines.length - 1) throw new RecordingError(index + 2, 'nothing may follow the footer');
      const log = new RunLog(header, events);
      checkFooter(check(footerSchema, value, index + 1), log, checksumOf(lines), index + 1);
      return { log, complete: true };
    }
    const event = check(traceEventSchema, upgrade(value, version), index + 1);
    order.check(event, index + 1);
    events.push(event);
  }
  return { log: new RunLog(header, events), complete: false };
}

/** The lines, without the last one where it was cut off in the middle. */
function wholeLines(recording: string): string[] {
  const lines = recording.split('\n');
  const last = lines.at(-1) ?? '';
  if (last === '' || isCutOff(last)) lines.pop();
  if (lines.length === 0) throw new RecordingError(1, last ? 'the header is cut off' : 'the file is empty');
  return lines;
}

function isCutOff(line: string): boolean {
  if (!line.startsWith('{') || line.length > LONGEST_LINE) return false;
  try {
    JSON.parse(line);
    return false;
  } catch {
    return true;
  }
}

/** Of a recording with header and footer. */
function checksumOf(lines: string[]): Checksum {
  const checksum = new Checksum();
  for (let index = 1; index < lines.length - 1; index++) checksum.add(`${lines[index]}\n`);
  return checksum;
}

/** What no single line shows: numbers run on, time does not run back, and lanes end once. */
class OrderCheck {
  #seq = 0;
  readonly #lanes = new Map<LaneId, { t: number; ended: boolean }>();

  constructor(header: RunHeader) {
    for (const { lane } of header.lanes) this.#lanes.set(lane, { t: 0, ended: false });
  }

  check({ seq, lane, t, type }: TraceEvent, line: number): void {
    const state = this.#lanes.get(lane);
    if (!state) throw new RecordingError(line, `lane must be one that the header names, not ${lane}`);
    if (seq !== this.#seq + 1) throw new RecordingError(line, `seq must be ${this.#seq + 1}, not ${seq}`);
    if (t < state.t)
      throw new RecordingError(line, `t must not fall within a lane (${state.t} came before ${t})`);
    if (state.ended) throw new RecordingError(line, `nothing may follow the end of lane ${lane}`);
    this.#seq = seq;
    state.t = t;
    state.ended = type === 'lane-ended';
  }
}

function checkFooter(footer: RecordingFooter, log: RunLog, checksum: Checksum, line: number): void {
  if (footer.events !== log.length)
    throw new RecordingError(
      line,
      `events must be ${log.length}, the number of events, not ${footer.events}`,
    );
  if (footer.durationMs !== log.endMs)
    throw new RecordingError(
      line,
      `durationMs must be ${log.endMs}, the last event's time, not ${footer.durationMs}`,
    );
  if (footer.checksum !== checksum.value)
    throw new RecordingError(line, 'checksum does not fit: an event was changed after it was recorded');
}

function parseLine(line: string, number: number): unknown {
  if (line.length > LONGEST_LINE) throw new RecordingError(number, `longer than ${LONGEST_LINE} characters`);
  try {
    return JSON.parse(line);
  } catch {
    throw new RecordingError(number, 'this is not JSON');
  }
}

function check<T>(schema: z.ZodType<T>, value: unknown, line: number): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.');
  // Zod would list every type that there is.
  const reason = issue?.code === 'invalid_union' && field === 'type' ? 'not a type of event' : issue?.message;
  throw new RecordingError(line, `${field ? `${field}: ` : ''}${reason ?? 'not understood'}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
