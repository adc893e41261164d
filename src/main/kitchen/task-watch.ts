import type { Awaitable, LoopTask } from './awaitable';
import type { Recorder } from './recorder';

/** Which tasks of a loop are not done, and what failed without anybody asking: what Python warns of in the end. */
export class TaskWatch {
  /** By number, with a hole for each that is done: a crowd comes and goes faster here than in a set. */
  readonly #tasks: (LoopTask | undefined)[] = [];
  readonly #failed = new Set<Awaitable<unknown>>();

  constructor(private readonly recorder: Recorder) {}

  /** The tasks that are not done, in the order in which they were created. asyncio.all_tasks is a set, and has none. */
  get pending(): LoopTask[] {
    return this.#tasks.filter((task) => task !== undefined);
  }

  begun(task: LoopTask): void {
    this.#tasks[task.id] = task;
  }

  done(task: LoopTask): void {
    this.#tasks[task.id] = undefined;
  }

  failed(future: Awaitable<unknown>): void {
    this.#failed.add(future);
  }

  /** Somebody asked what it failed with. */
  retrieved(future: Awaitable<unknown>): void {
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
    this.recorder.emit({ type: 'warned', task, text, label: '' });
  }
}
