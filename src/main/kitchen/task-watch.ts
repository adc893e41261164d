import type { Future } from './future';
import type { Recorder } from './recorder';
import type { Task } from './task';

/** Which tasks of a loop are not done, and what failed without anybody asking: what Python warns of in the end. */
export class TaskWatch {
  /** By number, with a hole for each that is done: a crowd comes and goes faster here than in a set. */
  readonly #tasks: (Task<unknown> | undefined)[] = [];
  readonly #failed = new Set<Future<unknown>>();

  constructor(private readonly recorder: Recorder) {}

  /** The tasks that are not done, in the order in which they were created. asyncio.all_tasks is a set, and has none. */
  get pending(): Task<unknown>[] {
    return this.#tasks.filter((task) => task !== undefined);
  }

  begun(task: Task<unknown>): void {
    this.#tasks[task.id] = task;
  }

  done(task: Task<unknown>): void {
    this.#tasks[task.id] = undefined;
  }

  failed(future: Future<unknown>): void {
    this.#failed.add(future);
  }

  /** Somebody asked what it failed with. */
  retrieved(future: Future<unknown>): void {
    this.#failed.delete(future);
  }

  /** The program ends and throws its tasks away. */
  close(): void {
    for (const { identity } of this.#failed)
      this.warn(identity.task, `${identity.name} exception was never retrieved`);
    for (const { id } of this.pending) this.warn(id, 'Task was destroyed but it is pending!');
  }

  /** The runtime complains about a task. */
  warn(task: number, text: string): void {
    this.recorder.emit({ type: 'warned', task, text });
  }
}
