import type { Suspension } from '../../shared/trace/trace';
import type { Waited } from '../../shared/trace/waits';

/** What the ready queue holds. Running a task's step resolves when the step has ended. */
export interface Handle {
  run(): void | Promise<void>;
}

/** What a task can wait for. */
export interface Waitable<T> {
  /** Ends the wait with Cancelled. Returns whether there was one to end. */
  cancel(): boolean;
  /** What came. @throws what came instead */
  result(): T;
}

/** Something to tell that a result is there, so that it queues what is to happen next. */
export interface Waiter {
  /** @param settled what it waited for */
  wake(settled: Awaitable<unknown>): void;
}

/** A future as the loop and its helpers see it: see Future. */
export interface Awaitable<T> extends Waitable<T> {
  readonly on: Suspension;
  readonly done: boolean;
  readonly cancelled: boolean;
  readonly identity: { task: number; name: string };
  /** What whoever awaits it waits for, in the trace's own numbers. */
  readonly awaited: readonly Waited[];
  exception(): unknown;
  onDone(handle: Handle): void;
  onSettled(waiter: Waiter): void;
}

/** A task as the loop and its helpers see it: see Task. */
export interface LoopTask extends Awaitable<unknown>, Handle {
  readonly id: number;
  readonly name: string;
  readonly cancels: number;
  uncancel(): number;
  wake(): void;
  park<V>(waitsFor: Waitable<V>): Promise<V>;
}
