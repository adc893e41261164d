import { Stopped } from './clock';
import type { EventLoop, Handle } from './event-loop';
import { Cancelled, Future, type Waiter } from './future';

/** What a task can wait for. */
export interface Waitable<T> {
  /** Ends the wait with Cancelled. Returns whether there was one to end. */
  cancel(): boolean;
  /** What came. @throws what came instead */
  result(): T;
}

/**
 * A coroutine that the loop runs step by step, as asyncio.Task. A JavaScript async function starts at once; a task's
 * body does not: its first step runs in the next turn. A step lasts until the body awaits something that is not there
 * yet, or ends.
 */
export class Task<T> extends Future<T> implements Handle, Waiter {
  /** How often it was asked to cancel what it does, less what was answered: see Timeout. */
  cancels = 0;
  #started = false;
  #cancelRequested = false;
  #waitsFor: Waitable<unknown> | null = null;
  #resume: ((value: never) => void) | null = null;
  #throw: ((error: unknown) => void) | null = null;
  #inStep = false;
  #endStep: (() => void) | null = null;

  constructor(
    loop: EventLoop,
    readonly id: number,
    readonly name: string,
    private readonly body: () => Promise<T>,
  ) {
    super(loop, 'task');
    loop.callSoon(this);
  }

  /** Cancels what it waits for, or throws Cancelled into it at its next step. */
  override cancel(): boolean {
    if (this.done) return false;
    this.cancels++;
    if (!this.#waitsFor?.cancel()) this.#cancelRequested = true;
    return true;
  }

  /** Takes one request to cancel back: it has been answered. */
  uncancel(): void {
    this.cancels--;
  }

  override result(): T {
    this.loop.tasks.retrieved(this as Task<unknown>);
    return super.result();
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
    return new Promise<V>((resolve, reject) => {
      this.#resume = resolve;
      this.#throw = reject;
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

  #goOn(): void {
    try {
      if (this.#takeCancel()) throw new Cancelled();
      this.#resume?.(this.#waitsFor?.result() as never);
    } catch (error) {
      this.#throw?.(error);
    }
    this.#waitsFor = null;
  }

  #takeCancel(): boolean {
    const requested = this.#cancelRequested;
    this.#cancelRequested = false;
    return requested;
  }

  /** No async function: that would keep one more frame for every task that waits. */
  #start(): void {
    this.#started = true;
    try {
      if (this.#takeCancel()) throw new Cancelled();
      this.body().then(
        (value) => this.#endWell(value),
        (error) => this.#endBadly(error),
      );
    } catch (error) {
      this.#endBadly(error);
    }
  }

  #endWell(value: T): void {
    this.loop.recorder.emit({ type: 'task-done', task: this.id, outcome: 'ok', error: '' });
    this.loop.tasks.done(this as Task<unknown>, false);
    this.resolve(value);
    this.#stepEnded();
  }

  #endBadly(error: unknown): void {
    if (error instanceof Stopped) this.loop.stop(error);
    else this.#fail(error);
    this.#stepEnded();
  }

  #fail(error: unknown): void {
    const outcome = error instanceof Cancelled ? 'cancelled' : 'failed';
    this.loop.recorder.emit({ type: 'task-done', task: this.id, outcome, error: String(error) });
    this.loop.tasks.done(this as Task<unknown>, outcome === 'failed');
    this.reject(error);
  }
}
