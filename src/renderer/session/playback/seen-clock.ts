/** The local clock, which stands still while nobody sees the window (its tab is hidden, or all of it). */
export class SeenClock {
  #unseenMs = 0;
  /** Local time since which nobody sees the window, or null. */
  #hiddenAt: number | null = null;

  constructor() {
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  /** In ms; only differences mean something. */
  now(): number {
    return (this.#hiddenAt ?? performance.now()) - this.#unseenMs;
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#look);
  }

  #look = (): void => {
    if (document.hidden) this.#hiddenAt ??= performance.now();
    else if (this.#hiddenAt !== null) {
      this.#unseenMs += performance.now() - this.#hiddenAt;
      this.#hiddenAt = null;
    }
  };
}
