import { eventLayouts, isText, mostFields } from '../../shared/trace/layout';
import type { Emitted, LaneId, TraceEvent, TraceEventType } from '../../shared/trace/trace';

/** A stretch of one lane's trace on its way from the kitchen's thread: one number a field (NaN: null), texts by index. */
export interface PackedBatch {
  /** Number of the first event in its lane, from 0: a gap shows that something was lost. */
  first: number;
  /** Index of the first new text. */
  firstText: number;
  count: number;
  numbers: Float64Array;
  /** Texts used for the first time, which take the next indices. */
  texts: string[];
}

/** How each event type is packed: its code, its time, then its fields in the order of the table. */
const layouts = Array.from(eventLayouts.values(), ({ type, fields }, code) => ({
  type,
  code,
  keys: fields.map(({ key }) => key),
  isText: fields.map(({ kind }) => isText(kind)),
}));
const layoutOf = Object.fromEntries(layouts.map((layout) => [layout.type, layout])) as Record<
  TraceEventType,
  (typeof layouts)[number]
>;
const LONGEST = 2 + mostFields;

/** Small enough that unpacking one batch never holds the main process up for long. */
const BATCH_NUMBERS = 16_384;

/** Packs a lane's events and hands them over in batches. */
export class TracePacker {
  readonly #numbers: Float64Array;
  /** Where the batch begins, how far it has come, and where it is full. */
  #from = 0;
  #used = 0;
  #full = 0;
  #first = 0;
  #count = 0;
  #newTexts: string[] = [];
  readonly #indexOf = new Map<string, number>();

  /**
   * @param room memory for `room` numbers is taken, and touched, at once, so that the trace takes none later; a batch is then
   * a view of it, which `send` has to copy
   */
  constructor(
    private readonly send: (batch: PackedBatch) => void,
    private readonly room = 0,
  ) {
    this.#numbers = new Float64Array(Math.max(room, BATCH_NUMBERS)).fill(1);
    this.#begin(0);
  }

  add(t: number, event: Emitted): void {
    const { code, keys, isText } = layoutOf[event.type];
    const numbers = this.#numbers;
    let at = this.#used;
    numbers[at++] = code;
    numbers[at++] = t;
    for (let i = 0; i < keys.length; i++) {
      const value = (event as Record<string, unknown>)[keys[i] as string];
      numbers[at++] = isText[i] ? this.#index(value as string) : ((value as number | null) ?? Number.NaN);
    }
    this.#used = at;
    this.#count++;
    if (at > this.#full) this.flush();
  }

  /** Sends what is packed so far. */
  flush(): void {
    if (this.#count === 0) return;
    const [from, to] = [this.#from, this.#used];
    const numbers = this.room > 0 ? this.#numbers.subarray(from, to) : this.#numbers.slice(from, to);
    const firstText = this.#indexOf.size - this.#newTexts.length;
    this.send({ first: this.#first, firstText, count: this.#count, numbers, texts: this.#newTexts });
    this.#first += this.#count;
    this.#count = 0;
    this.#newTexts = [];
    this.#begin(this.room > 0 && to + LONGEST <= this.#numbers.length ? to : 0);
  }

  /** Leaves out the numbers of events that were lost before they came here. */
  skip(count: number): void {
    if (count === 0) return;
    this.flush();
    this.#first += count;
  }

  #begin(at: number): void {
    this.#from = this.#used = at;
    this.#full = Math.min(at + BATCH_NUMBERS, this.#numbers.length) - LONGEST;
  }

  #index(text: string): number {
    const known = this.#indexOf.get(text);
    if (known !== undefined) return known;
    const index = this.#indexOf.size;
    this.#indexOf.set(text, index);
    this.#newTexts.push(text);
    return index;
  }
}

/** Unpacks one lane's batches, in the order they were sent. What was lost between them leaves its numbers out. */
export class TraceUnpacker {
  readonly #texts: (string | undefined)[] = [];
  /** How many events have been sent, those that were lost included. */
  sent = 0;

  constructor(private readonly lane: LaneId) {}

  /**
   * The batch's events. One whose text went with a lost batch is lost as well.
   * @param seq number in the whole run of the event that is due
   */
  unpack({ first, firstText, count, numbers, texts }: PackedBatch, seq: number): TraceEvent[] {
    for (const [index, text] of texts.entries()) this.#texts[firstText + index] = text;
    const firstSeq = seq + first - this.sent;
    this.sent = first + count;
    const events: TraceEvent[] = [];
    for (let at = 0, index = 0; at < numbers.length; index++) {
      const { type, keys, isText } = layouts[numbers[at++] as number] as (typeof layouts)[number];
      const event: Record<string, unknown> = {
        seq: firstSeq + index,
        lane: this.lane,
        t: numbers[at++],
        type,
      };
      let whole = true;
      for (let i = 0; i < keys.length; i++) {
        const value = numbers[at++] as number;
        const read = isText[i] ? this.#texts[value] : Number.isNaN(value) ? null : value;
        event[keys[i] as string] = read;
        whole &&= read !== undefined;
      }
      if (whole) events.push(event as TraceEvent);
    }
    return events;
  }
}
