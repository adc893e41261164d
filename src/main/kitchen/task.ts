import type { Outcome } from '../../shared/trace/trace';
import type { LoopTask, Waitable } from './awaitable';
import { Stopped } from './clock';
import { RecursionError } from './errors';
import { Cancelled, Future } from './future';
import type { Loop } from './loop';

/**
 * A coroutine that the loop runs step by step, as asyncio.Task (tasks.py, `Task`). A JavaScript async function starts at once; a task's
 * body does not: its first step runs in the next turn. A step lasts until the body awaits something that is not there
 * yet, or ends.
 */
export class Task<T> extends Future<T> implements LoopTask {
  /** How often it was asked to cancel what it does, less what was answered by uncancel(). */
  cancels = 0;
  #started = false;
  /** It gets Cancelled at its next wait or step, since there was no wait to cancel. */
  #mustCancel = false;
  #beingCancelled = false;
  #waitsFor: Waitable<unknown> | null = null;
  /** Takes a value or a rejected promise, so that a parked task keeps one function less. */
  #resume: ((value: never) => void) | null = null;
  #inStep = false;
  #endStep: (() => void) | null = null;

  constructor(
    loop: Loop,
    readonly id: number,
    readonly name: string,
    private readonly body: () => Promise<T>,
  ) {
    super(loop, 'task');
    loop.callSoon(this);
  }

  override get identity() {
    return { task: this.id, name: 'Task' };
  }

  override get awaited() {
    return [{ kind: 'task' as const, id: this.id }];
  }

  /**
   * Cancels what it waits for, or else its next wait. Returns whether it was still pending.
   * @throws RecursionError where it waits for itself, by way of others
   */
  override cancel(): boolean {
    if (this.done) return super.cancel();
    if (this.#beingCancelled) throw new RecursionError('maximum recursion depth exceeded');
    this.cancels++;
    this.#beingCancelled = true;
    try {
      if (!this.#waitsFor?.cancel()) this.#mustCancel = true;
    } finally {
      this.#beingCancelled = false;
    }
    return true;
  }

  /** Takes one request to cancel back: it has been answered. Returns how many are left; after the last none is pending. */
  uncancel(): number {
    if (this.cancels > 0 && --this.cancels === 0) this.#mustCancel = false;
    return this.cancels;
  }

  /** Queues its next step: what it waited for is there. */
  wake(): void {
    this.loop.recorder.emit({ type: 'task-woken', task: this.id });
    this.loop.callSoon(this);
  }

  /**
   * Ends this step until the task runs again, and then gives the result of what it waited for. There can be tens of
   * thousands of tasks here at once, so all that a parked task keeps is this one promise.
   * @throws Cancelled, and what the result throws
   */
  park<V>(waitsFor: Waitable<V>): Promise<V> {
    this.#waitsFor = waitsFor;
    return new Promise<V>((resolve) => {
      this.#resume = resolve;
      if (this.#mustCancel) this.#cancelWait(waitsFor);
      this.#stepEnded();
    });
  }

  /** Runs its next step: to its end, or with a promise of it. A first step ends at once where it parks at once. */
  run(): void | Promise<void> {
    this.loop.running = this;
    this.loop.recorder.emit({ type: 'step-started', task: this.id });
    this.#inStep = true;
    if (this.#started) this.#goOn();
    else this.#start();
    if (!this.#inStep) return;
    return new Promise((resolve) => {
      this.#endStep = resolve;
    });
  }

  #stepEnded(): void {
    this.#inStep = false;
    this.#endStep?.();
    this.#endStep = null;
  }

  /** A ring of tasks that wait for one another cannot be cancelled: its tasks stay as they are. */
  #cancelWait(waitsFor: Waitable<unknown>): void {
    try {
      if (waitsFor.cancel()) this.#mustCancel = false;
    } catch (error) {
      this.loop.tasks.warn(this.id, `Exception in callback: ${error}`);
    }
  }

  /** What came is asked for even where it is dropped for a cancellation: so it has been retrieved. */
  #goOn(): void {
    try {
      const value = this.#waitsFor?.result() as never;
      this.#throwIfCancelled();
      this.#resume?.(value);
    } catch (error) {
      const thrown = this.#takeCancel() && !(error instanceof Cancelled) ? new Cancelled() : error;
      this.#resume?.(Promise.reject(thrown) as never);
    }
    this.#waitsFor = null;
  }

  #throwIfCancelled(): void {
    if (this.#takeCancel()) throw new Cancelled();
  }

  #takeCancel(): boolean {
    const must = this.#mustCancel;
    this.#mustCancel = false;
    return must;
  }

  /** No async function: that would keep one more frame for every task that waits. */
  #start(): void {
    this.#started = true;
    try {
      this.#throwIfCancelled();
      this.body().then(
        (value) => this.#endWell(value),
        (error) => this.#endBadly(error),
      );
    } catch (error) {
      this.#endBadly(error);
    }
  }

  /** A body that ends before its cancellation reaches it is cancelled all the same. */
  #endWell(value: T): void {
    if (this.#takeCancel()) this.#endCancelled(new Cancelled());
    else {
      this.#emitDone('ok', '');
      this.resolve(value);
    }
    this.#stepEnded();
  }

  #endBadly(error: unknown): void {
    if (error instanceof Stopped) this.loop.stop(error);
    else if (error instanceof Cancelled) this.#endCancelled(error);
    else {
      this.#emitDone('failed', String(error));
      this.reject(error);
    }
    this.#stepEnded();
  }

  #endCancelled(error: Cancelled): void {
    this.#emitDone('cancelled', String(error));
    super.cancel();
  }

  #emitDone(outcome: Outcome, error: string): void {
    this.loop.recorder.emit({ type: 'task-done', task: this.id, outcome, error });
    this.loop.tasks.done(this);
  }
}
