import type { EventLoop } from './event-loop';
import { Future } from './future';

/** A station's slots: tasks that find none free wait in line, as with asyncio.Semaphore. */
export class Semaphore {
  readonly #free: number[];
  readonly #line: Future<number>[] = [];

  constructor(
    private readonly loop: EventLoop,
    slots: number,
  ) {
    this.#free = Array.from({ length: slots }, (_, slot) => slot);
  }

  /** Takes the lowest free slot and returns its number from 0; suspends the task while there is none. @throws Cancelled */
  async acquire(label: string): Promise<number> {
    const slot = this.#line.length === 0 ? this.#free.shift() : undefined;
    if (slot !== undefined) return slot;
    const turn = new Future<number>(this.loop, 'station');
    this.#line.push(turn);
    try {
      return await this.loop.suspendOn(turn, 'station', label);
    } catch (error) {
      // Cancelled after its turn had come: the slot goes to the next in line.
      if (!turn.cancelled) this.release(turn.result());
      throw error;
    }
  }

  /** Gives the slot to whoever is first in line. */
  release(slot: number): void {
    const next = this.#nextInLine();
    if (next) next.resolve(slot);
    else {
      this.#free.push(slot);
      this.#free.sort((a, b) => a - b);
    }
  }

  #nextInLine(): Future<number> | undefined {
    for (let next = this.#line.shift(); next; next = this.#line.shift()) if (!next.done) return next;
    return undefined;
  }
}
