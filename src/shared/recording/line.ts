import type { z } from 'zod';
import { mismatchOf } from '../validation/mismatches';
import { type Fault, type FaultValues, faultText } from './faults';

/** No line that this app writes comes near it, in bytes. */
export const LONGEST_LINE = 1_000_000;
/** What a recording can hold and still be opened: more would not fit into memory. */
export const MOST_EVENTS = 10_000_000;
/** In bytes, unpacked. */
export const LONGEST_RECORDING = 2 ** 30;

/** What is wrong with a recording, for a window to say in its own language. */
export interface RecordingFault {
  /** From 1. */
  line: number;
  fault: Fault;
  /** What fills the gaps of its words. */
  values: FaultValues;
}

/** What is wrong with a recording and in which line. */
export class RecordingError extends Error implements RecordingFault {
  override name = 'RecordingError';
  constructor(
    readonly line: number,
    readonly fault: Fault,
    readonly values: FaultValues = {},
  ) {
    super(`line ${line}: ${faultText(fault, values)}`);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a line without its line feed. @throws RecordingError */
export function textOf(line: Uint8Array, number: number): string {
  if (line.length > LONGEST_LINE) throw tooLong(number);
  try {
    return utf8.decode(line);
  } catch {
    throw new RecordingError(number, 'notText');
  }
}

/** @throws RecordingError */
export function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new RecordingError(number, 'notJson');
  }
}

export function tooLong(line: number): RecordingError {
  return new RecordingError(line, 'tooLong', { most: LONGEST_LINE });
}

/** @throws RecordingError that names the field and what was expected */
export function check<T>(schema: z.ZodType<T>, value: unknown, line: number): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { field, name, values } = mismatchOf(value, parsed.error);
  // The one union of types, too many to be listed.
  if (field === 'type' && (name === 'mustBeSimple' || name === 'mustBeOneOf'))
    throw new RecordingError(line, 'noEvent');
  throw new RecordingError(line, name, values);
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
