import type { TraceEvent } from '../../shared/trace';

/** What can come where nothing is to be done. */
export type Awaited = 'bell' | 'helper' | 'order';

/** What a lane waits for: timers that have not rung, calls that have not returned, customers. */
export class Pending {
  readonly #timers = new Set<number>();
  readonly #calls = new Set<number>();
  /** Tasks that wait for the next order. */
  readonly #takers = new Set<number>();

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
      case 'job-ended':
      case 'job-dropped':
        this.#calls.delete(event.job);
        break;
      case 'task-suspended':
        if (event.on === 'orders') this.#takers.add(event.task);
        break;
      case 'step-started':
        this.#takers.delete(event.task);
        break;
    }
  }

  /** A lane without a loop is idle only where it waits for customers. */
  kinds(): readonly Awaited[] {
    const kinds: Awaited[] = [];
    if (this.#timers.size > 0) kinds.push('bell');
    if (this.#calls.size > 0) kinds.push('helper');
    if (this.#takers.size > 0 || kinds.length === 0) kinds.push('order');
    return kinds;
  }
}
