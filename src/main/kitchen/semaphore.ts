import type { EventLoop } from './event-loop';
import { Future } from './future';

/**
 * A station's slots: tasks that find none free wait in line, as with asyncio.Semaphore (locks.py). A slot that is freed
 * is that of the first in line at once, and nobody who comes later overtakes whoever is still in line.
 */
export class Semaphore {
  readonly #free: number[];
  #line: Future<number>[] = [];

  constructor(
    private readonly loop: EventLoop,
    slots: number,
  ) {
    this.#free = Array.from({ length: slots }, (_, slot) => slot);
  }

  /** Takes the lowest free slot and returns its number from 0; suspends the task while there is none. @throws Cancelled */
  async acquire(label: string): Promise<number> {
    const [slot] = this.#free;
    if (slot === undefined || this.#line.some((turn) => !turn.cancelled)) return this.#waitInLine(label);
    this.#free.shift();
    return slot;
  }

  /** Gives the slot to the first waiter. */
  release(slot: number): void {
    this.#putBack(slot);
    this.#serveNext();
  }

  async #waitInLine(label: string): Promise<number> {
    const turn = new Future<number>(this.loop, 'station');
    this.#line.push(turn);
    try {
      return await this.loop.suspendOn(turn, 'station', label);
    } catch (error) {
      // Cancelled after its turn had come.
      if (turn.done && !turn.cancelled) this.#putBack(turn.result());
      throw error;
    } finally {
      this.#line = this.#line.filter((other) => other !== turn);
      while (this.#serveNext());
    }
  }

  #putBack(slot: number): void {
    this.#free.push(slot);
    this.#free.sort((a, b) => a - b);
  }

  /** Gives the lowest free slot to the first in line who has none. Returns whether there were both. */
  #serveNext(): boolean {
    const next = this.#line.find((turn) => !turn.done);
    const slot = next && this.#free.shift();
    if (slot === undefined) return false;
    next?.resolve(slot);
    return true;
  }
}
