// The shared memory: [generation, stopped, beat] as Int32, then the floats below as Float64. Kitchen time is
// `kitchen + (wall now - wall) * rate`. The generation is odd while the floats are being written (a seqlock), and every
// change notifies it, so that blocked threads wake and look again.
const GENERATION = 0;
const STOPPED = 1;
/** Wall ms (modulo 2^32) at which some thread of the process last looked at the clock. */
const BEAT = 2;
const WALL = 2;
const KITCHEN = 3;
const RATE = 4;
const SUSPENDED = 5;
const SUSPENDED_AT = 6;
const BYTES = 7 * Float64Array.BYTES_PER_ELEMENT;

/** A thread that waits looks at the clock at least so often, ms. */
export const LOOK_EVERY_MS = 100;
/** Looks that are nearer to each other than this count as one, ms. */
const SAME_LOOK_MS = 10;
/**
 * Where no thread has looked for so long, ms, none could: the process was stopped, or the computer slept. One thread that
 * is blocked or busy is nothing of the kind.
 */
const SUSPENDED_AFTER_MS = 1000;

/** Between the two readings of one look a busy machine can take the processor away, but not between those of all. */
const LOOKS = 16;

// performance.now() counts from each thread's own start, hrtime from one point for the whole process.
const wallOffset = Math.max(...Array.from({ length: LOOKS }, lookAtOffset));
/** Time that all threads of the process share, ms. */
export const wallNow = () => performance.now() + wallOffset;

/** How far hrtime is ahead, or less by whatever passes before the second reading. */
function lookAtOffset(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6 - performance.now();
}

/**
 * What the threads of a process know of kitchen time. It stands still while the process is suspended: whichever thread
 * looks first afterwards takes the time back before anybody has read it.
 */
export class ClockMemory {
  static makeBuffer(): SharedArrayBuffer {
    return new SharedArrayBuffer(BYTES);
  }

  readonly #ints: Int32Array;
  readonly #floats: Float64Array;
  #last = Number.NEGATIVE_INFINITY;

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

  /** Kitchen time, which never falls for one thread. It is asked for with every event, so it makes no object. */
  now(): number {
    for (;;) {
      const generation = this.generation;
      const beat = Atomics.load(this.#ints, BEAT);
      const wall = wallNow();
      const now = this.#kitchenAt(wall);
      const { rate } = this;
      if (generation % 2 !== 0 || this.generation !== generation) continue;
      const silence = since(beat, wall);
      if (rate > 0 && silence > SUSPENDED_AFTER_MS) {
        this.#takeSilenceBack();
        continue;
      }
      // Not where another thread has looked meanwhile: a beat never goes back.
      if (silence >= SAME_LOOK_MS) Atomics.compareExchange(this.#ints, BEAT, beat, beatOf(wall));
      this.#last = Math.max(this.#last, now);
      return this.#last;
    }
  }

  /** Kitchen ms per ms; 0 while paused. A waiter that reads it on the verge of a change is woken by that change. */
  get rate(): number {
    return this.#floats[RATE] as number;
  }

  /** For how long in all the process was suspended while kitchen time ran, real ms. */
  get suspendedMs(): number {
    return this.#floats[SUSPENDED] as number;
  }

  /** Where kitchen time stood the last time, kitchen ms. */
  get suspendedAt(): number {
    return this.#floats[SUSPENDED_AT] as number;
  }

  setRate(rate: number): void {
    const now = this.now();
    this.#change(() => {
      const wall = wallNow();
      this.#floats[KITCHEN] = now;
      this.#floats[WALL] = wall;
      this.#floats[RATE] = rate;
      Atomics.store(this.#ints, BEAT, beatOf(wall));
    });
  }

  /** The computer slept for `ms` and its clock with it, so that there is nothing to take back. */
  noteSleep(ms: number): void {
    const at = this.now();
    if (this.rate > 0) this.#change(() => this.#noteSuspension(ms, at));
  }

  stop(): void {
    Atomics.store(this.#ints, STOPPED, 1);
    this.wakeAll();
  }

  /** Wakes all blocked threads. Any thread may call it, even while another changes the clock. */
  wakeAll(): void {
    Atomics.add(this.#ints, GENERATION, 2);
    Atomics.notify(this.#ints, GENERATION);
  }

  /** Blocks until the generation changes or `timeoutMs` has passed. */
  blockWhile(generation: number, timeoutMs: number): void {
    Atomics.wait(this.#ints, GENERATION, generation, timeoutMs);
  }

  #kitchenAt(wall: number): number {
    return (this.#floats[KITCHEN] as number) + (wall - (this.#floats[WALL] as number)) * this.rate;
  }

  /** Kitchen time goes on from the last look. Several threads may come here at once; only the first finds the silence. */
  #takeSilenceBack(): void {
    this.#change(() => {
      const wall = wallNow();
      const silence = since(Atomics.load(this.#ints, BEAT), wall);
      if (this.rate === 0 || silence <= SUSPENDED_AFTER_MS) return;
      const at = Math.max(this.#floats[KITCHEN] as number, this.#kitchenAt(wall - silence));
      this.#floats[KITCHEN] = at;
      this.#floats[WALL] = wall;
      this.#noteSuspension(silence, at);
      Atomics.store(this.#ints, BEAT, beatOf(wall));
    });
  }

  #noteSuspension(ms: number, at: number): void {
    this.#floats[SUSPENDED] = this.suspendedMs + ms;
    this.#floats[SUSPENDED_AT] = at;
  }

  /** Writes exclusively, then wakes all blocked threads. */
  #change(write: () => void): void {
    for (;;) {
      const { generation } = this;
      const free = generation % 2 === 0;
      if (free && Atomics.compareExchange(this.#ints, GENERATION, generation, generation + 1) === generation)
        break;
    }
    write();
    Atomics.add(this.#ints, GENERATION, 1);
    Atomics.notify(this.#ints, GENERATION);
  }
}

function beatOf(wall: number): number {
  return Math.floor(wall) | 0;
}

/** Ms from a beat to `wall`. */
function since(beat: number, wall: number): number {
  return (beatOf(wall) - beat) | 0;
}
