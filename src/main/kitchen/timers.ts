import TinyQueue from 'tinyqueue';

/** Something that happens in the first turn that begins at or after `deadline`, kitchen ms. */
export interface Timer {
  id: number;
  deadline: number;
  cancelled: boolean;
  /** Called when the loop notices at kitchen time `now` that the deadline has passed. */
  fire(now: number): void;
}

/**
 * A loop's timers by their deadlines. Equal ones go by the order in which they were set, which asyncio does not promise
 * and no lesson may depend on.
 */
export class Timers {
  readonly #queue = new TinyQueue<Timer>([], (a, b) => a.deadline - b.deadline || a.id - b.id);
  #count = 0;

  /** The number of a timer that is about to be, from 1. */
  nextId(): number {
    return ++this.#count;
  }

  add(timer: Timer): void {
    this.#queue.push(timer);
  }

  /** When the next timer that still matters is due, kitchen ms; Infinity if there is none. */
  get nextMs(): number {
    return this.#next()?.deadline ?? Number.POSITIVE_INFINITY;
  }

  fireDue(now: number): void {
    for (let timer = this.#next(); timer && timer.deadline <= now; timer = this.#next()) {
      this.#queue.pop();
      timer.fire(now);
    }
  }

  #next(): Timer | undefined {
    while (this.#queue.peek()?.cancelled) this.#queue.pop();
    return this.#queue.peek();
  }
}
