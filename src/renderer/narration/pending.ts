import type { TraceEvent } from '../../shared/trace/trace';

/** What can come where nothing is to be done. */
export type Awaited = 'bell' | 'helper' | 'order' | 'outside';

const kinds: readonly Awaited[] = ['bell', 'helper', 'order', 'outside'];
/** Every selection of them, by the bits of its index: a lane is idle many thousand times. */
const selections = Array.from({ length: 16 }, (_, bits) => kinds.filter((_kind, bit) => bits & (1 << bit)));

/** What a lane waits for: timers that have not rung, calls that have not returned, customers. */
export class Pending {
  readonly #timers = new Set<number>();
  readonly #calls = new Set<number>();
  /** Those of the calls that block a helper. */
  readonly #blocking = new Set<number>();
  /** Tasks that wait for the next order. */
  readonly #takers = new Set<number>();
  /** Tasks that wait for the world outside. */
  readonly #listeners = new Set<number>();

  apply(event: TraceEvent): void {
    switch (event.type) {
      case 'timer-set':
      case 'timeout-set':
        this.#timers.add(event.timer);
        break;
      case 'timer-fired':
      case 'timer-cancelled':
      case 'timeout-ended':
        this.#timers.delete(event.timer);
        break;
      case 'job-submitted':
        this.#calls.add(event.job);
        break;
      case 'job-started':
        this.#blocking.add(event.job);
        break;
      case 'job-ended':
      case 'job-dropped':
        this.#blocking.delete(event.job);
        this.#calls.delete(event.job);
        break;
      case 'task-suspended':
        if (event.on === 'orders') this.#takers.add(event.task);
        break;
      case 'io-wait':
        this.#listeners.add(event.task);
        break;
      case 'step-started':
        this.#listeners.delete(event.task);
        this.#takers.delete(event.task);
        break;
    }
  }

  /** How many timers are set. */
  get timers(): number {
    return this.#timers.size;
  }

  /** How many helpers are blocked. */
  get blocked(): number {
    return this.#blocking.size;
  }

  /** A lane without a loop is idle only where it waits for customers. */
  kinds(): readonly Awaited[] {
    const sets = [this.#timers, this.#calls, this.#takers, this.#listeners];
    const bits = sets.reduce((sum, { size }, bit) => sum + (size > 0 ? 1 << bit : 0), 0);
    return selections[bits || 4] ?? [];
  }
}
