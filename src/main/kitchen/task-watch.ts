import type { Awaitable, LoopTask } from './awaitable';
import type { Recorder } from './recorder';

/** Which tasks of a loop are not done, and what failed without anybody asking: what Python warns of in the end. */
export class TaskWatch {
  /** By number, with a hole for each that is done: a crowd comes and goes faster here than in a set. */
  readonly #tasks: (LoopTask | undefined)[] = [];
  /** The step that made each, where it is known. */
  readonly #places = new Map<number, string>();
  readonly #failed = new Set<Awaitable<unknown>>();

  constructor(private readonly recorder: Recorder) {}

  /** The tasks that are not done, in the order in which they were created. asyncio.all_tasks is a set, and has none. */
  get pending(): LoopTask[] {
    return this.#tasks.filter((task) => task !== undefined);
  }

  /** @param label the step of the lesson that made it, or '' */
  begun(task: LoopTask, label: string): void {
    this.#tasks[task.id] = task;
    if (label) this.#places.set(task.id, label);
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

  /** The runtime complains about a task. @param label the step that it complains of: if not given, the one that made the task */
  warn(task: number, text: string, label = this.#places.get(task) ?? ''): void {
    this.recorder.emit({ type: 'warned', task, text, label });
  }
}
