import { type Clock, Stopped } from './clock';

// The shared memory: [generation, stopped] as Int32, then [wall, kitchen, rate] as Float64. Kitchen time is
// `kitchen + (wall now - wall) * rate`. The generation is odd while the three are being written (a seqlock), and every
// change notifies it, so that blocked threads wake and look again.
const GENERATION = 0;
const STOPPED = 1;
const WALL = 1;
const KITCHEN = 2;
const RATE = 3;
const BYTES = 4 * Float64Array.BYTES_PER_ELEMENT;

/** setTimeout takes at most a signed 32-bit number of milliseconds. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** Between the two readings of one look a busy machine can take the processor away, but not between those of all. */
const LOOKS = 16;

// performance.now() counts from each thread's own start, hrtime from one point for the whole process.
const wallOffset = Math.max(...Array.from({ length: LOOKS }, lookAtOffset));
const wallNow = () => performance.now() + wallOffset;

/** How far hrtime is ahead, or less by whatever passes before the second reading. */
function lookAtOffset(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6 - performance.now();
}

class ClockMemory {
  readonly #ints: Int32Array;
  readonly #floats: Float64Array;

  constructor(buffer: SharedArrayBuffer) {
    this.#ints = new Int32Array(buffer);
    this.#floats = new Float64Array(buffer);
  }

  get generation(): number {
    return Atomics.load(this.#ints, GENERATION);
  }

  get stopped(): boolean {
    return Atomics.load(this.#ints, STOPPED) === 1;
  }

  /** Kitchen time. It is asked for with every event, so it makes no object. */
  now(): number {
    for (;;) {
      const generation = this.generation;
      const elapsed = wallNow() - (this.#floats[WALL] as number);
      const now = (this.#floats[KITCHEN] as number) + elapsed * (this.#floats[RATE] as number);
      if (generation % 2 === 0 && this.generation === generation) return now;
    }
  }

  /** Kitchen ms per ms; 0 while paused. A waiter that reads it on the verge of a change is woken by that change. */
  get rate(): number {
    return this.#floats[RATE] as number;
  }

  setRate(rate: number): void {
    const now = this.now();
    Atomics.add(this.#ints, GENERATION, 1);
    this.#floats[KITCHEN] = now;
    this.#floats[WALL] = wallNow();
    this.#floats[RATE] = rate;
    Atomics.add(this.#ints, GENERATION, 1);
    Atomics.notify(this.#ints, GENERATION);
  }

  stop(): void {
    Atomics.store(this.#ints, STOPPED, 1);
    this.wakeAll();
  }

  /** Wakes whoever is blocked. Any thread may, also while another sets the rate. */
  wakeAll(): void {
    Atomics.add(this.#ints, GENERATION, 2);
    Atomics.notify(this.#ints, GENERATION);
  }

  /** Blocks until the generation changes or `timeoutMs` has passed. */
  blockWhile(generation: number, timeoutMs: number): void {
    Atomics.wait(this.#ints, GENERATION, generation, timeoutMs);
  }
}

/** The run's end of the clock: it alone changes the speed, pauses and stops. Time stands at 0 until the first run(). */
export class ClockControl {
  readonly buffer = new SharedArrayBuffer(BYTES);
  readonly #memory = new ClockMemory(this.buffer);
  #paused = true;

  constructor(private rate: number) {}

  /** Kitchen ms. */
  now(): number {
    return this.#memory.now();
  }

  get speed(): number {
    return this.rate;
  }

  get paused(): boolean {
    return this.#paused;
  }

  setSpeed(speed: number): void {
    this.rate = speed;
    if (!this.#paused) this.#memory.setRate(speed);
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    this.#memory.setRate(paused ? 0 : this.rate);
  }

  /** Ends every wait in every lane with Stopped. */
  stop(): void {
    this.#memory.stop();
  }

  /** Makes blocked lanes look at their inbox. */
  wakeAll(): void {
    this.#memory.wakeAll();
  }
}

/** A lane's end of the clock. */
export class SharedClock implements Clock {
  readonly virtual = false;
  readonly #memory: ClockMemory;
  #wake: (() => void) | null = null;

  constructor(readonly buffer: SharedArrayBuffer) {
    this.#memory = new ClockMemory(buffer);
  }

  now(): number {
    return this.#memory.now();
  }

  /** @param deadline kitchen ms, or where another thread may change it and wakeAll(), what reads it */
  blockUntil(deadline: number | (() => number)): void {
    const { generation } = this.#memory;
    if (this.#memory.stopped) throw new Stopped();
    const remaining = this.#wallUntil(typeof deadline === 'number' ? deadline : deadline());
    if (remaining > 0) this.#memory.blockWhile(generation, remaining);
    if (this.#memory.stopped) throw new Stopped();
  }

  async waitUntil(deadline: number): Promise<void> {
    if (this.#memory.stopped) throw new Stopped();
    const remaining = this.#wallUntil(deadline);
    if (remaining > 0) await this.#timeout(remaining);
    if (this.#memory.stopped) throw new Stopped();
  }

  wake(): void {
    this.#wake?.();
  }

  /** Ends every thread's blockUntil early. */
  wakeAll(): void {
    this.#memory.wakeAll();
  }

  #timeout(ms: number): Promise<void> {
    return new Promise((resolve) => {
      // Node rounds a timeout down to whole milliseconds; waking early would only make the loop look once more.
      const timer = setTimeout(() => this.#wake?.(), Math.min(Math.ceil(ms), LONGEST_TIMEOUT_MS));
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
    });
  }

  /** Wall milliseconds until a kitchen time at the present rate: Infinity while paused. */
  #wallUntil(deadline: number): number {
    const now = this.now();
    if (deadline <= now) return 0;
    const { rate } = this.#memory;
    return rate === 0 ? Number.POSITIVE_INFINITY : (deadline - now) / rate;
  }
}
