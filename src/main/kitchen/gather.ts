import type { Awaitable, Handle, Waiter } from './awaitable';
import { Cancelled, Future } from './future';
import type { Loop } from './loop';

/**
 * All the results in the order of what was given, whatever order they come in, as asyncio.gather (tasks.py, `gather`).
 * The first failure is passed on at once; the others go on.
 */
export class Gather<T> extends Future<T[]> implements Waiter {
  #pending: number;
  #cancelRequested = false;

  /** @param failures `as results` waits for all and puts what they failed with among the results (return_exceptions) */
  constructor(
    loop: Loop,
    private readonly children: readonly Awaitable<T>[],
    private readonly failures: 'pass on' | 'as results' = 'pass on',
  ) {
    super(loop, 'gather');
    const different = new Set(children);
    this.#pending = different.size;
    if (different.size === 0) this.resolve([]);
    for (const child of different) if (!child.done) child.onSettled(this);
    for (const child of different) if (child.done) this.childDone(child);
  }

  override get identity() {
    return { ...super.identity, name: '_GatheringFuture' };
  }

  override get awaited() {
    return this.children.flatMap((child) => child.awaited);
  }

  /** Cancels every child that is not done; it is done itself once they are. Returns whether there was one. */
  override cancel(): boolean {
    if (this.done) return false;
    let cancelled = false;
    for (const child of this.children) if (child.cancel()) cancelled = true;
    if (cancelled) this.#cancelRequested = true;
    return cancelled;
  }

  wake(child: Awaitable<unknown>): void {
    this.loop.callSoon(new ChildDone(child as Awaitable<T>, this));
  }

  childDone(child: Awaitable<T>): void {
    this.#pending--;
    const error = child.exception();
    if (this.done) return;
    if (error !== null && this.failures === 'pass on') this.reject(error);
    else if (this.#pending === 0) this.#allDone();
  }

  /** Children that swallow a cancellation do not swallow that of the gather. */
  #allDone(): void {
    if (this.#cancelRequested) this.reject(new Cancelled());
    else this.resolve(this.children.map((child) => (child.exception() ?? child.result()) as T));
  }
}

/** One child's done callback: an object and no closure, since a crowd is gathered by the ten thousand. */
class ChildDone<T> implements Handle {
  constructor(
    private readonly child: Awaitable<T>,
    private readonly gather: Gather<T>,
  ) {}

  run(): void {
    this.gather.childDone(this.child);
  }
}
