import type { Recorder } from './recorder';
import type { Task } from './task';

/** Which tasks of a loop are not done, and which failed without anybody asking: what Python warns of in the end. */
export class TaskWatch {
  readonly #alive = new Set<Task<unknown>>();
  readonly #failed = new Set<Task<unknown>>();

  constructor(private readonly recorder: Recorder) {}

  get allDone(): boolean {
    return this.#alive.size === 0;
  }

  begun(task: Task<unknown>): void {
    this.#alive.add(task);
  }

  done(task: Task<unknown>, failed: boolean): void {
    this.#alive.delete(task);
    if (failed) this.#failed.add(task);
  }

  /** Somebody asked for the task's result. */
  retrieved(task: Task<unknown>): void {
    this.#failed.delete(task);
  }

  cancelAll(): void {
    for (const task of this.#alive) task.cancel();
  }

  /** The program ends and throws its tasks away. */
  close(): void {
    for (const { id } of this.#failed) this.warn(id, 'Task exception was never retrieved');
    for (const { id } of this.#alive) this.warn(id, 'Task was destroyed but it is pending!');
  }

  /** The runtime complains about a task. */
  warn(task: number, text: string): void {
    this.recorder.emit({ type: 'warned', task, text });
  }
}
