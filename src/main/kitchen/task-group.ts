import type { LoopTask } from './awaitable';
import { Stopped } from './clock';
import { ExceptionGroup, RuntimeError } from './errors';
import type { EventLoop } from './event-loop';
import { Cancelled, Future } from './future';
import type { TaskSpec } from './kitchen';
import type { Task } from './task';

/**
 * Tasks that live and die together, as asyncio.TaskGroup (taskgroups.py): whatever ends the body, nobody leaves before
 * all of them are done. When one fails, or the parent is cancelled, the others are cancelled.
 */
export class TaskGroup {
  readonly #tasks = new Set<LoopTask>();
  #errors: unknown[] = [];
  readonly #parent: LoopTask;
  #allDone: Future<void> | null = null;
  #exiting = false;
  #aborting = false;
  /** Whether the group has cancelled its parent, and owes it an uncancel(). */
  #cancelledParent = false;

  private constructor(private readonly loop: EventLoop) {
    this.#parent = loop.current();
  }

  /**
   * Runs `body` and waits for every task that it created, at the lesson's step `label`.
   * @throws ExceptionGroup of what the tasks and the body threw; Cancelled where the parent was cancelled and none did
   */
  static async run(loop: EventLoop, label: string, body: (group: TaskGroup) => Promise<void>): Promise<void> {
    const group = new TaskGroup(loop);
    try {
      await body(group);
    } catch (error) {
      if (error instanceof Stopped) throw error;
      group.#abort();
      return await group.#exit(label, error);
    }
    await group.#exit(label, null);
  }

  /** @throws RuntimeError once the group is being cancelled, or is finished */
  createTask<T>(spec: TaskSpec, body: () => Promise<T>): Task<T> {
    if (this.#exiting && this.#tasks.size === 0)
      throw new RuntimeError(`TaskGroup ${this.#repr} is finished`);
    if (this.#aborting) throw new RuntimeError(`TaskGroup ${this.#repr} is shutting down`);
    const task = this.loop.createTask(spec, body);
    this.#tasks.add(task);
    task.onDone({ run: () => this.#taskDone(task) });
    return task;
  }

  get #repr(): string {
    const { size } = this.#tasks;
    const { length } = this.#errors;
    const state = this.#aborting ? 'cancelling' : 'entered';
    return `<TaskGroup${size ? ` tasks=${size}` : ''}${length ? ` errors=${length}` : ''} ${state}>`;
  }

  #taskDone(task: LoopTask): void {
    this.#tasks.delete(task);
    if (this.#tasks.size === 0) this.#allDone?.resolve();
    const error = task.exception();
    if (task.cancelled || error === null) return;
    this.#errors.push(error);
    if (this.#aborting) return;
    this.#abort();
    this.#cancelledParent = true;
    this.#parent.cancel();
  }

  #abort(): void {
    if (this.#aborting) return;
    this.#aborting = true;
    for (const task of this.#tasks) task.cancel();
  }

  /** @param thrown what the body threw, or null */
  async #exit(label: string, thrown: unknown): Promise<void> {
    this.#exiting = true;
    const bodyCancelled = thrown instanceof Cancelled;
    const cancelled = (await this.#waitForAll(label)) ?? (bodyCancelled ? thrown : null);
    const answered = this.#cancelledParent && this.#parent.uncancel() === 0;
    if (cancelled && !answered && this.#errors.length === 0) throw cancelled;
    if (thrown !== null && !bodyCancelled) this.#errors.push(thrown);
    if (this.#errors.length === 0) return;
    this.#keepCancelled();
    const errors = this.#errors;
    this.#errors = [];
    throw new ExceptionGroup('unhandled errors in a TaskGroup', errors);
  }

  /** Waits until no task is left, however often the parent is cancelled meanwhile. Returns what it was cancelled by. */
  async #waitForAll(label: string): Promise<Cancelled | null> {
    let cancelled: Cancelled | null = null;
    while (this.#tasks.size > 0) {
      this.#allDone = new Future<void>(this.loop, 'task');
      try {
        await this.#allDone.at(label);
      } catch (error) {
        if (!this.#aborting) cancelled = error as Cancelled;
        this.#abort();
      }
    }
    return cancelled;
  }

  /** The errors are thrown instead of a cancellation by somebody else, which the parent's next wait gets. */
  #keepCancelled(): void {
    if (this.#parent.cancels === 0) return;
    this.#parent.uncancel();
    this.#parent.cancel();
  }
}
