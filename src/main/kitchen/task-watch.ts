import type { Recorder } from './recorder';
import type { Task } from './task';

/** Which tasks of a loop are not done, and which failed without anybody asking: what Python warns of in the end. */
export class TaskWatch {
  /** By number, with a hole for each that is done: a crowd comes and goes faster here than in a set. */
  readonly #tasks: (Task<unknown> | undefined)[] = [];
  #alive = 0;
  readonly #failed = new Set<number>();

  constructor(private readonly recorder: Recorder) {}

  get allDone(): boolean {
    return this.#alive === 0;
  }

  begun(task: Task<unknown>): void {
    this.#tasks[task.id] = task;
    this.#alive++;
  }

  done(task: Task<unknown>, failed: boolean): void {
    this.#tasks[task.id] = undefined;
    this.#alive--;
    if (failed) this.#failed.add(task.id);
  }

  /** Somebody asked for the task's result. */
  retrieved(task: Task<unknown>): void {
    this.#failed.delete(task.id);
  }

  cancelAll(): void {
    for (const task of this.#tasks) task?.cancel();
  }

  /** The program ends and throws its tasks away. */
  close(): void {
    for (const id of this.#failed) this.warn(id, 'Task exception was never retrieved');
    for (const task of this.#tasks) if (task) this.warn(task.id, 'Task was destroyed but it is pending!');
  }

  /** The runtime complains about a task. */
  warn(task: number, text: string): void {
    this.recorder.emit({ type: 'warned', task, text });
  }
}
