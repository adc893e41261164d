import type { z } from 'zod';

/** No line that this app writes comes near it, in bytes. */
export const LONGEST_LINE = 1_000_000;
/** What a recording can hold and still be opened: more would not fit into memory. */
export const MOST_EVENTS = 10_000_000;
/** In bytes, unpacked. */
export const LONGEST_RECORDING = 2 ** 30;

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

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a line without its line feed. @throws RecordingError */
export function textOf(line: Uint8Array, number: number): string {
  if (line.length > LONGEST_LINE) throw tooLong(number);
  try {
    return utf8.decode(line);
  } catch {
    throw new RecordingError(number, 'this is not UTF-8 text');
  }
}

/** @throws RecordingError */
export function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new RecordingError(number, 'this is not JSON');
  }
}

export function tooLong(line: number): RecordingError {
  return new RecordingError(line, `longer than ${LONGEST_LINE} bytes`);
}

/** @throws RecordingError that names the field and what was expected */
export function check<T>(schema: z.ZodType<T>, value: unknown, line: number): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.');
  // Zod would list every type that there is.
  const reason = issue?.code === 'invalid_union' && field === 'type' ? 'not a type of event' : issue?.message;
  throw new RecordingError(line, `${field ? `${field}: ` : ''}${reason ?? 'not understood'}`);
}

/** Whether the last line of a recording, without a line feed, was cut off in the middle. */
export function isCutOff(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return false;
  } catch {
    return true;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
