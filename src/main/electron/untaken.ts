/** Messages that pages have not yet acknowledged, by subscription: Electron's IPC has no backpressure of its own. */
export class Untaken {
  readonly #waiting = new Map<number, (() => void)[]>();

  /** Resolves when the page of that subscription has taken what it was told now, or is gone. */
  told(id: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]);
    });
  }

  /** The page has taken the next of what it was told. */
  taken(id: number): void {
    this.#waiting.get(id)?.shift()?.();
  }

  /** The page takes no more. */
  forget(id: number): void {
    for (const resolve of this.#waiting.get(id) ?? []) resolve();
    this.#waiting.delete(id);
  }
}
