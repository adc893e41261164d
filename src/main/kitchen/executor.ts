import type { EventLoop } from './event-loop';
import { Future } from './future';

/** Runs one blocking call of `ms` on worker `worker` and then calls `returned` once. */
export type RunJob = (loop: EventLoop, worker: number, ms: number, returned: () => void) => void;

interface Job {
  job: number;
  ms: number;
  future: Future<void>;
  loop: EventLoop;
}

/**
 * Workers that take blocking calls off the loop's thread, by the rules of concurrent.futures.ThreadPoolExecutor: a
 * backlog first in first out, and a call that has begun runs to its end whatever happens to whoever waits for it.
 */
export class Executor {
  #jobs = 0;
  readonly #backlog: Job[] = [];
  readonly #freeWorkers: number[];

  constructor(
    maxWorkers: number,
    private readonly runJob: RunJob,
  ) {
    this.#freeWorkers = Array.from({ length: maxWorkers }, (_, worker) => worker);
  }

  /** Queues a call that blocks a worker for `ms`; the future is done when it has returned. */
  submit(loop: EventLoop, task: number, label: string, ms: number): Future<void> {
    const future = new Future<void>(loop, 'executor');
    const job = ++this.#jobs;
    loop.recorder.emit({ type: 'job-submitted', task, job, label, ms });
    this.#backlog.push({ job, ms, future, loop });
    this.#dispatch();
    return future;
  }

  #dispatch(): void {
    while (this.#freeWorkers.length > 0) {
      const next = this.#backlog.shift();
      if (!next) return;
      // A call that was cancelled before it began never runs.
      if (!next.future.done) this.#run(next, this.#freeWorkers.shift() as number);
    }
  }

  #run({ job, ms, future, loop }: Job, worker: number): void {
    loop.recorder.emit({ type: 'job-started', job, worker });
    this.runJob(loop, worker, ms, () => {
      loop.recorder.emit({ type: 'job-ended', job, worker });
      this.#freeWorkers.push(worker);
      future.resolve();
      this.#dispatch();
    });
  }
}

/** Workers on a clock that nobody waits for: a call takes its time without a thread. */
export const runSimulated: RunJob = (loop, _worker, ms, returned) => {
  loop.callAt(loop.clock.now() + ms, () => loop.callSoon({ run: returned }));
};
