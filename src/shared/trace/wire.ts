import { eventMakers, type FieldValues } from './event-makers';
import { type EventLayout, eventLayouts, fits, isTime } from './layout';
import type { LaneId, TraceEvent } from './trace';
import { waitsPattern } from './waits';
import { WireError, WireForms } from './wire-forms';

export { WireError };

/**
 * What a program that is traced somewhere else says of itself: JSON lines of arrays, each a type, a kitchen time in ms and the
 * type's own fields in the order of the table; and the short lines of wire-forms.ts. Whoever sends them may be anybody, so every
 * one is checked.
 */
const patterns: Readonly<Record<string, RegExp>> = { waitsFor: waitsPattern };

/** Far beyond what one batch of a well-meaning sender has. */
export const LONGEST_BATCH = 8_000_000;
/** And with its short lines written out. */
const LONGEST_WRITTEN_OUT = 32_000_000;

/** Reads one lane's batches in the order in which they were sent; its time never falls. */
export class WireReader {
  #t = 0;
  readonly #forms = new WireForms();
  #characters = 0;

  constructor(private readonly lane: LaneId) {}

  /**
   * The events of a batch.
   * @param seq number in the whole run of the first
   * @throws WireError; nothing can be read after it
   */
  read(batch: string, seq: number): TraceEvent[] {
    if (batch.length > LONGEST_BATCH) throw new WireError(1, `more than ${LONGEST_BATCH} characters`);
    const events: TraceEvent[] = [];
    this.#characters = batch.length;
    for (const [index, line] of parsedLines(batch).entries()) {
      for (const values of this.#forms.writtenOut(line, this.#t, index + 1)) {
        if (values !== line) this.#count(values, index + 1);
        const event = readEvent(values, index + 1, this.#t, seq + events.length, this.lane);
        this.#t = event.t;
        events.push(event);
      }
    }
    return events;
  }

  /** How many characters the latest batch has, about, with its short lines written out. */
  get characters(): number {
    return this.#characters;
  }

  #count(values: unknown[], number: number): void {
    for (const value of values) if (typeof value === 'string') this.#characters += value.length;
    if (this.#characters > LONGEST_WRITTEN_OUT)
      throw new WireError(number, `more than ${LONGEST_WRITTEN_OUT} characters`);
  }
}

function parsedLines(batch: string): unknown[] {
  const lines = batch.split('\n').filter((line) => line !== '');
  try {
    // All at once takes less than half the time.
    const values: unknown[] = JSON.parse(`[${lines.join(',')}]`);
    if (values.length === lines.length) return values;
  } catch {
    // One of them is to be named.
  }
  return lines.map(parsed);
}

function parsed(line: string, index: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new WireError(index + 1, 'not a list in JSON');
  }
}

function readEvent(
  values: unknown[],
  number: number,
  earliest: number,
  seq: number,
  lane: LaneId,
): TraceEvent {
  const [type, t] = values;
  const layout = typeof type === 'string' ? eventLayouts.get(type) : undefined;
  if (!layout) throw new WireError(number, 'not an event type');
  if (!isTime(t) || t < earliest) throw new WireError(number, 'a time that is none, or falls');
  const own = values.slice(2);
  checkFields(layout, own, number);
  return eventMakers[layout.type](seq, lane, t, own as unknown as FieldValues);
}

function checkFields({ type, fields }: EventLayout, values: unknown[], number: number): void {
  if (values.length !== fields.length) throw new WireError(number, `${type} has ${fields.length} fields`);
  for (let index = 0; index < fields.length; index++) {
    const { key, kind } = fields[index] as EventLayout['fields'][number];
    const value = values[index];
    if (!fits(value, kind) || (patterns[key] && !patterns[key].test(value as string)))
      throw new WireError(number, `${type}: ${key} is not what it holds`);
  }
}
