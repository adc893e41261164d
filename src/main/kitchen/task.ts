import { Stopped } from './clock';
import type { EventLoop } from './event-loop';
import { Cancelled, Future } from './future';

/**
 * A coroutine that the loop runs step by step, as asyncio.Task. A JavaScript async function starts at once; a task's
 * body does not: its first step runs in the next turn. A step lasts until the body awaits something that is not there
 * yet, or ends.
 */
export class Task<T> extends Future<T> {
  #started = false;
  #cancelRequested = false;
  #waitsFor: Future<unknown> | null = null;
  #resume: () => void = () => {};
  #endStep: () => void = () => {};

  constructor(
    loop: EventLoop,
    readonly id: number,
    readonly name: string,
    private readonly body: () => Promise<T>,
  ) {
    super(loop, 'task');
    loop.callSoon(() => this.#step());
  }

  /** Cancels what it waits for, or throws Cancelled into it at its next step. */
  override cancel(): boolean {
    if (this.done) return false;
    if (!this.#waitsFor?.cancel()) this.#cancelRequested = true;
    return true;
  }

  /** Queues its next step: what it waited for is there. */
  wake(): void {
    this.loop.recorder.emit({ type: 'task-woken', task: this.id });
    this.loop.callSoon(() => this.#step());
  }

  /** Ends this step until `future` has woken the task. @throws Cancelled, and what the future was rejected with */
  async park<V>(future: Future<V>): Promise<V> {
    future.wakeWhenDone(this);
    await this.#parked(future);
    return future.result();
  }

  /** Ends this step and joins the end of the ready queue. */
  async yieldTurn(): Promise<void> {
    this.loop.callSoon(() => this.#step());
    await this.#parked(null);
  }

  async #parked(future: Future<unknown> | null): Promise<void> {
    this.#waitsFor = future;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
      this.#endStep();
    });
    this.#waitsFor = null;
    if (this.#cancelRequested) {
      this.#cancelRequested = false;
      throw new Cancelled();
    }
  }

  /** Runs the next step; the promise is resolved when the step has ended. */
  #step(): Promise<void> {
    this.loop.running = this;
    this.loop.recorder.emit({ type: 'step-started', task: this.id });
    const ended = new Promise<void>((resolve) => {
      this.#endStep = resolve;
    });
    if (this.#started) this.#resume();
    else this.#start();
    return ended;
  }

  async #start(): Promise<void> {
    this.#started = true;
    try {
      if (this.#cancelRequested) throw new Cancelled();
      const value = await this.body();
      this.loop.recorder.emit({ type: 'task-done', task: this.id, outcome: 'ok', error: '' });
      this.resolve(value);
    } catch (error) {
      if (error instanceof Stopped) this.loop.stop(error);
      else this.#fail(error);
    }
    this.#endStep();
  }

  #fail(error: unknown): void {
    const outcome = error instanceof Cancelled ? 'cancelled' : 'failed';
    this.loop.recorder.emit({ type: 'task-done', task: this.id, outcome, error: String(error) });
    this.reject(error);
  }
}
