import { type EventLayout, eventLayouts, type FieldKind } from './layout';
import type { LaneId, TraceEvent } from './trace';
import { waitsPattern } from './waits';

/**
 * What a program that is traced somewhere else says of itself: JSON lines of arrays, each a type, a kitchen time in ms and the
 * type's own fields in the order of the table. Whoever sends them may be anybody, so every one is checked.
 */
const patterns: Readonly<Record<string, RegExp>> = { waitsFor: waitsPattern };

/** Far beyond what one batch of a well-meaning sender has. */
export const LONGEST_BATCH = 8_000_000;

/** A line that says nothing that an event could be: `line` from 1, within its batch. */
export class WireError extends Error {
  override name = 'WireError';
  constructor(
    readonly line: number,
    readonly what: string,
  ) {
    super(`line ${line}: ${what}`);
  }
}

/** Reads one lane's batches in the order in which they were sent; its time never falls. */
export class WireReader {
  #t = 0;

  constructor(private readonly lane: LaneId) {}

  /**
   * The events of a batch.
   * @param seq number in the whole run of the first
   * @throws WireError, and then nothing of the batch has been read
   */
  read(batch: string, seq: number): TraceEvent[] {
    if (batch.length > LONGEST_BATCH) throw new WireError(1, `more than ${LONGEST_BATCH} characters`);
    let t = this.#t;
    const lines = batch.split('\n').filter((line) => line !== '');
    const events = lines.map((line, index) => {
      const event = readLine(line, index + 1, t);
      t = event.t;
      return { seq: seq + index, lane: this.lane, ...event } as TraceEvent;
    });
    this.#t = t;
    return events;
  }
}

function readLine(line: string, number: number, earliest: number): { t: number } {
  const values = parsed(line, number);
  const [type, t, ...own] = values;
  const layout = typeof type === 'string' ? eventLayouts.get(type) : undefined;
  if (!layout) throw new WireError(number, 'not an event type');
  if (!isTime(t) || t < earliest) throw new WireError(number, 'a time that is none, or falls');
  if (own.length !== layout.fields.length)
    throw new WireError(number, `${layout.type} has ${layout.fields.length} fields`);
  // In the order in which a recording writes them, so that it is read again without JSON.parse.
  return { t, ...fieldsOf(layout, own, number) };
}

function parsed(line: string, number: number): unknown[] {
  try {
    const value: unknown = JSON.parse(line);
    if (Array.isArray(value)) return value;
  } catch {
    // It is no JSON, which is as bad as no list.
  }
  throw new WireError(number, 'not a list in JSON');
}

function fieldsOf({ type, fields }: EventLayout, values: unknown[], number: number): Record<string, unknown> {
  const read: Record<string, unknown> = { type };
  for (const [index, { key, kind }] of fields.entries()) {
    const value = values[index];
    if (!fits(kind, value) || (patterns[key] && !patterns[key].test(value as string)))
      throw new WireError(number, `${type}: ${key} is not what it holds`);
    read[key] = value;
  }
  return read;
}

function fits(kind: FieldKind, value: unknown): boolean {
  switch (kind.holds) {
    case 'count':
      return isCount(value);
    case 'figure':
      return value === null || isCount(value);
    case 'time':
      return isTime(value);
    case 'choice':
      return typeof value === 'string' && kind.options.has(value);
    case 'text':
      return typeof value === 'string' && value.length <= kind.longest;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
