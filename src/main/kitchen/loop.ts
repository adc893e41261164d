import type { Suspension } from '../../shared/trace/trace';
import type { Awaitable, Handle, LoopTask } from './awaitable';
import type { Stopped } from './clock';
import type { Recorder } from './recorder';
import type { TaskWatch } from './task-watch';

/** An event loop as what it runs sees it: see EventLoop. */
export interface Loop {
  /** The task whose step runs. */
  running: LoopTask | null;
  readonly recorder: Recorder;
  readonly tasks: TaskWatch;
  callSoon(handle: Handle): void;
  suspendOn<T>(future: Awaitable<T>, on: Suspension, label?: string): Promise<T>;
  turnUntilDone(future: Awaitable<unknown>): Promise<void>;
  turnNow(): Promise<void>;
  stop(reason: Stopped): void;
}
