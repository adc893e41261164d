/** Nobody reads faster than this, and every reading that changes is laid out and painted. */
const PACE_MS = 100;

/** Calls its listeners at most ten times a second: for the first change at once, for the last in any case. */
export class Throttle {
  readonly #listeners = new Set<() => void>();
  #toldAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something changed. */
  change(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#toldAt + PACE_MS - performance.now();
    if (wait <= 0) this.#notify();
    else this.#timer = setTimeout(() => this.#notify(), wait);
  }

  /** Something changed that somebody asked for: listeners are called at once. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#notify();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #notify(): void {
    this.#timer = undefined;
    this.#toldAt = performance.now();
    for (const listener of this.#listeners) listener();
  }
}
