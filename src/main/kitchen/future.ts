import { MAIN_TASK, type Suspension } from '../../shared/trace/trace';
import type { Waited } from '../../shared/trace/waits';
import type { Awaitable, Handle, Waiter } from './awaitable';
import { InvalidStateError } from './errors';
import type { Loop } from './loop';

/** Thrown into a task that was cancelled, as asyncio's CancelledError, which has no message either. */
export class Cancelled extends Error {
  override name = 'CancelledError';
}

type Settled<T> = { ok: true; value: T } | { ok: false; error: unknown; cancelled: boolean };

/**
 * A result that is not there yet, as asyncio.Future (futures.py): its callbacks run in a later turn of the loop, and
 * awaiting one that is there already gives the loop no turn. `await` it inside a task of the same loop only.
 */
export class Future<T> implements Awaitable<T>, PromiseLike<T> {
  #settled: Settled<T> | null = null;
  /** One needs no list: most have one, and there can be tens of thousands. */
  #waiters: Waiter | Waiter[] | null = null;

  /** @param on what a task that awaits it is said to be suspended on */
  constructor(
    protected readonly loop: Loop,
    readonly on: Suspension,
  ) {}

  get done(): boolean {
    return this.#settled !== null;
  }

  /** Whether it was cancelled, which is not the same as having been rejected with Cancelled. */
  get cancelled(): boolean {
    return this.#settled?.ok === false && this.#settled.cancelled;
  }

  /** What Python calls it, and whose it is, when it warns that its exception was never retrieved. */
  get identity(): { task: number; name: string } {
    return { task: MAIN_TASK, name: 'Future' };
  }

  get awaited(): readonly Waited[] {
    return [];
  }

  resolve(value: T): void {
    this.#settle({ ok: true, value });
  }

  reject(error: unknown): void {
    if (this.done) return;
    this.loop.tasks.failed(this);
    this.#settle({ ok: false, error, cancelled: false });
  }

  /** Ends it with Cancelled. Returns whether it was still pending; its exception then counts as retrieved. */
  cancel(): boolean {
    this.loop.tasks.retrieved(this);
    if (this.done) return false;
    this.#settle({ ok: false, error: new Cancelled(), cancelled: true });
    return true;
  }

  /** Awaits it as the lesson's step `label`. @throws what it was rejected with */
  at(label: string): Promise<T> {
    return this.loop.suspendOn(this, this.on, label);
  }

  /** Queues the handle for the loop's next turn once the result is there. */
  onDone(handle: Handle): void {
    if (this.done) this.loop.callSoon(handle);
    else this.onSettled({ wake: () => this.loop.callSoon(handle) });
  }

  /** Wakes the waiter at the moment the result is there. */
  onSettled(waiter: Waiter): void {
    if (Array.isArray(this.#waiters)) this.#waiters.push(waiter);
    else this.#waiters = this.#waiters ? [this.#waiters, waiter] : waiter;
  }

  /** Does not wake the waiter, after all. */
  forget(waiter: Waiter): void {
    this.#waiters = [this.#waiters ?? []].flat().filter((other) => other !== waiter);
  }

  /** The result. @throws what it was rejected with, or InvalidStateError when it is not there */
  result(): T {
    if (!this.#settled) throw new InvalidStateError('Result is not ready.');
    if (this.#settled.ok) return this.#settled.value;
    throw this.exception();
  }

  /** What it was rejected with (possibly Cancelled), or null. Reading it counts as retrieving it. */
  exception(): unknown {
    if (this.#settled?.ok !== false) return null;
    this.loop.tasks.retrieved(this);
    return this.#settled.error;
  }

  // biome-ignore lint/suspicious/noThenProperty: a future is there to be awaited
  then<A = T, B = never>(
    onValue?: ((value: T) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    return this.loop.suspendOn(this, this.on).then(onValue, onError);
  }

  #settle(settled: Settled<T>): void {
    if (this.done) return;
    this.#settled = settled;
    const waiters = this.#waiters;
    this.#waiters = null;
    if (Array.isArray(waiters)) for (const waiter of waiters) waiter.wake(this);
    else waiters?.wake(this);
  }
}
