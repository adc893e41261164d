/** The kitchen's event loop and what runs on it, for programs that are no lessons. */

export { toMicroseconds } from '../../shared/trace/kitchen-time';
export { VirtualClock } from './clock';
export { Coroutine } from './coroutine';
export { TimeoutError, ValueError } from './errors';
export { EventLoop } from './event-loop';
export { Executor } from './executor';
export { ExternalSources } from './external-sources';
export { Cancelled, Future } from './future';
export { Gather } from './gather';
export { TraceUnpacker } from './packed-trace';
export { Recorder } from './recorder';
export { Semaphore } from './semaphore';
export { shield } from './shield';
export type { Task } from './task';
export { TaskGroup } from './task-group';
export { SimulatedThreads } from './threads';
export { Timeout } from './timeout';
