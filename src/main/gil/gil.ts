/** CPython's switch interval: how long a thread waits for the lock before it asks the holder to let go. */
const SWITCH_MS = 5;

// The shared memory, as Int32: whether the GIL is held, whether it is requested, and how often it was taken.
const HELD = 0;
const ASKED = 1;
const TAKEN = 2;
const INTS = 3;

/**
 * The one lock that a thread holds while it computes, handed on as CPython (3.2 to 3.14, ceval_gil.c) hands on its GIL:
 * whoever has waited for the interval in which nobody else took it asks for it, and the holder, who looks now and then,
 * lets go and waits until it was taken.
 */
export class Gil {
  static makeMemory(): SharedArrayBuffer {
    return new SharedArrayBuffer(INTS * Int32Array.BYTES_PER_ELEMENT);
  }

  readonly #ints: Int32Array;

  constructor(memory: SharedArrayBuffer) {
    this.#ints = new Int32Array(memory);
  }

  /** Whether another thread has waited long enough to have it. */
  get asked(): boolean {
    return Atomics.load(this.#ints, ASKED) === 1;
  }

  /** Blocks the thread until it holds the GIL. */
  take(): void {
    while (Atomics.compareExchange(this.#ints, HELD, 0, 1) !== 0) {
      const before = Atomics.load(this.#ints, TAKEN);
      const ended = Atomics.wait(this.#ints, HELD, 1, SWITCH_MS);
      if (ended === 'timed-out' && Atomics.load(this.#ints, TAKEN) === before)
        Atomics.store(this.#ints, ASKED, 1);
    }
    Atomics.store(this.#ints, ASKED, 0);
    Atomics.add(this.#ints, TAKEN, 1);
    Atomics.notify(this.#ints, TAKEN);
  }

  /** Releases it; a waiting thread may take it. */
  release(): void {
    Atomics.store(this.#ints, HELD, 0);
    Atomics.notify(this.#ints, HELD, 1);
  }

  /** Lets go and blocks until another thread, the one that asked, has taken it. */
  handOn(): void {
    const before = Atomics.load(this.#ints, TAKEN);
    this.release();
    Atomics.wait(this.#ints, TAKEN, before);
  }
}
