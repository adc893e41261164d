import type { EventLoop } from './event-loop';
import { Future } from './future';
import type { Task } from './task';

/**
 * All the results in the order of the tasks, whatever order they finish in, as asyncio.gather. The first failure is
 * passed on at once; the other tasks go on.
 */
export class Gather<T> extends Future<T[]> {
  constructor(
    loop: EventLoop,
    private readonly tasks: readonly Task<T>[],
  ) {
    super(loop, 'gather');
    let pending = tasks.length;
    if (pending === 0) this.resolve([]);
    for (const task of tasks) {
      task.onDone({
        run: () => {
          pending--;
          if (!this.done) this.#childDone(task, pending);
        },
      });
    }
  }

  /** Cancels every task that is not done. */
  override cancel(): boolean {
    return this.tasks.map((task) => task.cancel()).includes(true);
  }

  #childDone(task: Task<T>, pending: number): void {
    try {
      task.result();
      if (pending === 0) this.resolve(this.tasks.map((each) => each.result()));
    } catch (error) {
      this.reject(error);
    }
  }
}
