import {
  type Emitted,
  type LaneId,
  type TraceEvent,
  type TraceEventType,
  traceEventFields,
  traceEventTypes,
} from '../../shared/trace';

/** A stretch of one lane's trace on its way from the kitchen's thread: one number a field, texts by index. */
export interface PackedBatch {
  /** Number of the first event in its lane, from 0: a gap shows that something was lost. */
  first: number;
  count: number;
  numbers: Float64Array;
  /** Texts used for the first time, which take the next indices. */
  texts: string[];
}

/** How each event type is laid out: its code, its time, then its fields in the order of the table. */
const layouts = traceEventTypes.map((type) => {
  const shape = traceEventFields[type];
  const keys = Object.keys(shape);
  const isText = Object.values(shape).map((field) => field.type === 'string' || field.type === 'enum');
  return { type, keys, isText };
});
const layoutOf = Object.fromEntries(
  layouts.map((layout, code) => [layout.type, { ...layout, code }]),
) as Record<TraceEventType, (typeof layouts)[number] & { code: number }>;
const LONGEST = 2 + Math.max(...layouts.map(({ keys }) => keys.length));

/** Small enough that unpacking one batch never holds the main process up for long. */
const BATCH_NUMBERS = 16_384;

/** Packs a lane's events and hands them over in batches. */
export class TracePacker {
  #numbers = new Float64Array(BATCH_NUMBERS);
  #used = 0;
  #first = 0;
  #count = 0;
  #newTexts: string[] = [];
  readonly #indexOf = new Map<string, number>();

  constructor(private readonly send: (batch: PackedBatch) => void) {}

  add(t: number, event: Emitted): void {
    const { code, keys, isText } = layoutOf[event.type];
    const numbers = this.#numbers;
    let at = this.#used;
    numbers[at++] = code;
    numbers[at++] = t;
    for (let i = 0; i < keys.length; i++) {
      const value = (event as Record<string, unknown>)[keys[i] as string];
      numbers[at++] = isText[i] ? this.#index(value as string) : (value as number);
    }
    this.#used = at;
    this.#count++;
    if (at + LONGEST > BATCH_NUMBERS) this.flush();
  }

  /** Sends what is packed so far. */
  flush(): void {
    if (this.#count === 0) return;
    const numbers = this.#numbers.slice(0, this.#used);
    this.send({ first: this.#first, count: this.#count, numbers, texts: this.#newTexts });
    this.#first += this.#count;
    this.#count = 0;
    this.#used = 0;
    this.#newTexts = [];
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

/** Unpacks one lane's batches, in the order they were sent. */
export class TraceUnpacker {
  readonly #texts: string[] = [];
  #next = 0;

  constructor(private readonly lane: LaneId) {}

  /**
   * @param seq number of the batch's first event in the whole run
   * @throws Error when a batch was lost
   */
  unpack({ first, count, numbers, texts }: PackedBatch, seq: number): TraceEvent[] {
    if (first !== this.#next)
      throw new Error(`${first - this.#next} events of lane ${this.lane} are missing`);
    this.#next += count;
    this.#texts.push(...texts);
    const events: TraceEvent[] = [];
    for (let at = 0; at < numbers.length; ) {
      const { type, keys, isText } = layouts[numbers[at++] as number] as (typeof layouts)[number];
      const event: Record<string, unknown> = {
        seq: seq + events.length,
        lane: this.lane,
        t: numbers[at++],
        type,
      };
      for (let i = 0; i < keys.length; i++) {
        const value = numbers[at++] as number;
        event[keys[i] as string] = isText[i] ? this.#texts[value] : value;
      }
      events.push(event as TraceEvent);
    }
    return events;
  }
}
