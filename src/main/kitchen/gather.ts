import type { EventLoop, Handle } from './event-loop';
import { Future, type Waiter } from './future';
import type { Task } from './task';

/**
 * All the results in the order of the tasks, whatever order they finish in, as asyncio.gather. The first failure is
 * passed on at once; the other tasks go on.
 */
export class Gather<T> extends Future<T[]> {
  #pending: number;

  constructor(
    loop: EventLoop,
    private readonly tasks: readonly Task<T>[],
  ) {
    super(loop, 'gather');
    this.#pending = tasks.length;
    if (tasks.length === 0) this.resolve([]);
    for (const task of tasks) {
      const child = new Child(loop, task, this);
      if (task.done) child.wake();
      else task.onSettled(child);
    }
  }

  /** Cancels every task that is not done. */
  override cancel(): boolean {
    return this.tasks.map((task) => task.cancel()).includes(true);
  }

  childDone(child: Task<T>): void {
    this.#pending--;
    try {
      child.result();
      if (this.#pending === 0) this.resolve(this.tasks.map((task) => task.result()));
    } catch (error) {
      this.reject(error);
    }
  }
}

/** One task's done callback: an object and no closures, since a crowd is gathered by the ten thousand. */
class Child<T> implements Waiter, Handle {
  constructor(
    private readonly loop: EventLoop,
    private readonly task: Task<T>,
    private readonly gather: Gather<T>,
  ) {}

  wake(): void {
    this.loop.callSoon(this);
  }

  run(): void {
    this.gather.childDone(this.task);
  }
}
