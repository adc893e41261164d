import type { EventLoop } from './event-loop';
import { Cancelled, Future } from './future';
import type { TaskSpec } from './kitchen';
import type { Task } from './task';

/** Tasks that live and die together, as asyncio.TaskGroup: when one fails, the others are cancelled. */
export class TaskGroup {
  readonly #tasks = new Set<Task<unknown>>();
  readonly #errors: unknown[] = [];
  #allDone: Future<void> | null = null;
  #bodyTask: Task<unknown> | null = null;

  private constructor(private readonly loop: EventLoop) {}

  /**
   * Runs `body` and waits for every task that it created, at the lesson's step `label`.
   * @throws AggregateError of what the tasks threw, as Python's ExceptionGroup
   */
  static async run(loop: EventLoop, label: string, body: (group: TaskGroup) => Promise<void>): Promise<void> {
    const group = new TaskGroup(loop);
    group.#bodyTask = loop.current();
    try {
      await body(group);
    } catch (error) {
      group.#abort();
      if (!(error instanceof Cancelled && group.#errors.length > 0)) group.#errors.push(error);
    }
    group.#bodyTask = null;
    await group.#wait(label);
    if (group.#errors.length > 0) throw new AggregateError(group.#errors, 'a task of the group failed');
  }

  createTask<T>(spec: TaskSpec, body: () => Promise<T>): Task<T> {
    const task = this.loop.createTask(spec, body);
    this.#tasks.add(task as Task<unknown>);
    task.onDone({ run: () => this.#taskDone(task as Task<unknown>) });
    return task;
  }

  #taskDone(task: Task<unknown>): void {
    this.#tasks.delete(task);
    try {
      task.result();
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        this.#errors.push(error);
        this.#abort();
        this.#bodyTask?.cancel();
      }
    }
    if (this.#tasks.size === 0) this.#allDone?.resolve();
  }

  #abort(): void {
    for (const task of this.#tasks) task.cancel();
  }

  async #wait(label: string): Promise<void> {
    if (this.#tasks.size === 0) return;
    this.#allDone = new Future<void>(this.loop, 'task');
    await this.#allDone.at(label);
  }
}
