// What a page and one lane's worker share: the integers below as Int32, then kitchen time as Float64. Kitchen time is
// `kitchen + (wall now - wall) * rate`. The generation is odd while the floats are being written (a seqlock), and every
// change notifies it. A worker could write anything here, so each lane has its own, and the page reads none of it.
const GENERATION = 0;
const STOPPED = 1;
/** How many batches of events the page has taken. */
const TAKEN = 2;
const SIGNAL = 3;
const INTEGERS = 4;
const WALL = 0;
const KITCHEN = 1;
const RATE = 2;
const FLOATS = 3;
const FLOATS_AT = INTEGERS * Int32Array.BYTES_PER_ELEMENT;
const BYTES = FLOATS_AT + FLOATS * Float64Array.BYTES_PER_ELEMENT;

/** SIGINT, as Python knows it. */
const INTERRUPT = 2;

/** Time that a page and its workers share, ms. */
const wallNow = () => performance.timeOrigin + performance.now();

/** A lane's kitchen time, its stop, and how far the page is behind with its events. Time stands at 0 at first. */
export class LaneMemory {
  static makeBuffer(): SharedArrayBuffer {
    return new SharedArrayBuffer(BYTES);
  }

  readonly #integers: Int32Array;
  readonly #floats: Float64Array;
  readonly #signal: Uint8Array;
  #last = 0;

  constructor(buffer: SharedArrayBuffer) {
    this.#integers = new Int32Array(buffer, 0, INTEGERS);
    this.#floats = new Float64Array(buffer, FLOATS_AT, FLOATS);
    this.#signal = new Uint8Array(buffer, SIGNAL * Int32Array.BYTES_PER_ELEMENT, 1);
  }

  /** Where Python looks, while it computes, whether it was interrupted. */
  get signal(): Uint8Array {
    return this.#signal;
  }

  get stopped(): boolean {
    return Atomics.load(this.#integers, STOPPED) !== 0;
  }

  /** How many batches the page has taken. */
  get taken(): number {
    return Atomics.load(this.#integers, TAKEN);
  }

  /** Kitchen ms; it never falls. */
  now(): number {
    for (;;) {
      const generation = Atomics.load(this.#integers, GENERATION);
      const { wall, kitchen, rate } = this.#anchor();
      if (generation % 2 !== 0 || Atomics.load(this.#integers, GENERATION) !== generation) continue;
      this.#last = Math.max(this.#last, kitchen + (wallNow() - wall) * rate);
      return this.#last;
    }
  }

  /** Blocks the worker until a kitchen time, however often the clock changes meanwhile, or until Python is interrupted. */
  waitUntil(deadline: number): void {
    for (;;) {
      const generation = Atomics.load(this.#integers, GENERATION);
      const left = deadline - this.now();
      if (left <= 0 || this.#interrupted) return;
      const { rate } = this.#anchor();
      const timeout = rate > 0 ? left / rate : Number.POSITIVE_INFINITY;
      Atomics.wait(this.#integers, GENERATION, generation, timeout);
    }
  }

  /** Blocks the worker until the page has taken so many batches. */
  waitTaken(count: number): void {
    for (let { taken } = this; taken < count; { taken } = this) Atomics.wait(this.#integers, TAKEN, taken);
  }

  /** The page's end: kitchen time is this now, and goes so fast. @param rate kitchen ms per ms, 0 while paused */
  steer(kitchen: number, rate: number): void {
    // Odd while it is written, whatever a hostile worker made of it.
    Atomics.or(this.#integers, GENERATION, 1);
    this.#floats[WALL] = wallNow();
    this.#floats[KITCHEN] = kitchen;
    this.#floats[RATE] = rate;
    this.#wake(GENERATION);
  }

  /** The page's end: it has taken so many more batches. */
  take(count: number): void {
    this.#wake(TAKEN, count);
  }

  /** The page's end: the run is stopped, of which Python hears by an interrupt. */
  stop(): void {
    Atomics.store(this.#integers, STOPPED, 1);
    this.interrupt();
  }

  /** The page's end: interrupts what Python computes, and its wait. */
  interrupt(): void {
    Atomics.store(this.#signal, 0, INTERRUPT);
    Atomics.or(this.#integers, GENERATION, 1);
    this.#wake(GENERATION);
  }

  /** Whether Python has been interrupted and does not know. */
  get #interrupted(): boolean {
    return Atomics.load(this.#signal, 0) !== 0;
  }

  #wake(index: number, by = 1): void {
    Atomics.add(this.#integers, index, by);
    Atomics.notify(this.#integers, index);
  }

  #anchor(): { wall: number; kitchen: number; rate: number } {
    const [wall = 0, kitchen = 0, rate = 0] = this.#floats;
    return { wall, kitchen, rate };
  }
}
