import { availableParallelism } from 'node:os';
import { toMicroseconds } from '../../shared/trace/kitchen-time';
import { TimeoutError } from './errors';
import type { EventLoop } from './event-loop';
import { Future } from './future';
import type { Threads } from './threads';

/**
 * A blocking call of `ms`. One that `needs` another gives it to the same executor and blocks until that has returned;
 * `ms` is then how long it waits at most before it throws a TimeoutError, as concurrent.futures.Future.result(timeout).
 */
export interface Call {
  label: string;
  ms: number;
  needs?: Call;
}

interface Job {
  id: number;
  task: number;
  ms: number;
  needs: Call | undefined;
  future: Future<void>;
  returned: boolean;
  /** Lets the worker go on that waits for this one, if it still does. */
  onReturn: () => void;
}

/** How many workers asyncio's own executor has at most (Python 3.13; by the cores, as os.process_cpu_count). */
export function defaultWorkers(): number {
  return Math.min(32, availableParallelism() + 4);
}

/**
 * Workers that take blocking calls off the loop's thread, by the rules of concurrent.futures.ThreadPoolExecutor: a
 * backlog first in first out, and a call that has begun runs to its end whatever happens to its waiter.
 * Workers go on by themselves: the next call begins when one returns, even while the loop's own thread is blocked.
 */
export class Executor {
  readonly #backlog: Job[] = [];
  /** Sorted: a worker that has worked is taken before one that would be a thread more. */
  readonly #freeWorkers: number[];

  /** @param workers numbers of its threads */
  constructor(
    private readonly loop: EventLoop,
    private readonly threads: Threads,
    workers: number[],
    private readonly nextJob: () => number,
  ) {
    this.#freeWorkers = workers;
    loop.recorder.emit({ type: 'executor-started', workers: workers.length });
  }

  /** Queues a call; the future is done when it has returned. Cancelling that drops a call that has not begun. */
  submit(task: number, call: Call): Future<void> {
    return this.#submit(task, call, this.loop.clock.now()).future;
  }

  #submit(task: number, { label, ms, needs }: Call, now: number): Job {
    const id = this.nextJob();
    const future = new CallResult(this.loop, id);
    const job = { id, task, ms, needs, future, returned: false, onReturn: () => {} };
    this.loop.recorder.emitAt(now, { type: 'job-submitted', task, job: job.id, label, ms });
    this.#backlog.push(job);
    future.onSettled({ wake: () => this.#drop(job) });
    this.#dispatch(now);
    return job;
  }

  /** A call whose future is done before it began never runs. */
  #drop(job: Job): void {
    const index = this.#backlog.indexOf(job);
    if (index < 0) return;
    this.#backlog.splice(index, 1);
    this.loop.recorder.emit({ type: 'job-dropped', job: job.id });
  }

  #dispatch(now: number): void {
    while (this.#freeWorkers.length > 0) {
      const job = this.#backlog.shift();
      if (!job) return;
      this.#start(job, this.#freeWorkers.shift() as number, now);
    }
  }

  #start(job: Job, worker: number, now: number): void {
    this.loop.recorder.emitAt(now, { type: 'job-started', job: job.id, worker });
    let needed: Job | undefined;
    this.threads.block(worker, toMicroseconds(now + job.ms), (t) => {
      this.#returned(job, worker, t, needed?.returned === false ? new TimeoutError() : null);
    });
    if (!job.needs) return;
    needed = this.#submit(job.task, job.needs, now);
    needed.onReturn = () => job.returned || this.threads.release(worker);
  }

  #returned(job: Job, worker: number, t: number, error: TimeoutError | null): void {
    this.loop.recorder.emitAt(t, { type: 'job-ended', job: job.id, worker });
    job.returned = true;
    job.onReturn();
    // As asyncio's call_soon_threadsafe: the waiter is resumed in a turn of the loop.
    this.loop.callSoon({ run: () => (error ? job.future.reject(error) : job.future.resolve()) });
    this.#freeWorkers.push(worker);
    this.#freeWorkers.sort((a, b) => a - b);
    this.#dispatch(t);
  }
}

/** What whoever gave a call to the executor awaits. */
class CallResult extends Future<void> {
  constructor(
    loop: EventLoop,
    private readonly job: number,
  ) {
    super(loop, 'executor');
  }

  override get awaited() {
    return [{ kind: 'job' as const, id: this.job }];
  }
}
