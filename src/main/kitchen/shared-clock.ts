import { type Clock, Stopped } from './clock';
import { ClockMemory, LOOK_EVERY_MS } from './clock-memory';
import { SleepWatch } from './sleep-watch';

/** setTimeout takes at most a signed 32-bit number of milliseconds. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The run's end of the clock: it alone changes the speed, pauses and stops. Time stands at 0 until the first run(). */
export class ClockControl {
  readonly buffer = ClockMemory.makeBuffer();
  readonly #memory = new ClockMemory(this.buffer);
  readonly #sleep = new SleepWatch();
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

  /** For how long in all the process was suspended while kitchen time ran, real ms. */
  get suspendedMs(): number {
    return this.#memory.suspendedMs;
  }

  setSpeed(speed: number): void {
    this.rate = speed;
    if (!this.#paused) this.#memory.setRate(speed);
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    this.#memory.setRate(paused ? 0 : this.rate);
  }

  /** Looks whether the process was suspended. To be called every LOOK_EVERY_MS. */
  look(): void {
    this.#memory.now();
    const slept = this.#sleep.sleptMs();
    if (slept > 0) this.#memory.noteSleep(slept);
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

  /** Whether the run is over, for code that does not wait. */
  get stopped(): boolean {
    return this.#memory.stopped;
  }

  get suspendedMs(): number {
    return this.#memory.suspendedMs;
  }

  get suspendedAt(): number {
    return this.#memory.suspendedAt;
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

  /** Wall milliseconds until a kitchen time at the present rate, or until the next look: Infinity while paused. */
  #wallUntil(deadline: number): number {
    const now = this.now();
    if (deadline <= now) return 0;
    const { rate } = this.#memory;
    return rate === 0 ? Number.POSITIVE_INFINITY : Math.min((deadline - now) / rate, LOOK_EVERY_MS);
  }
}
