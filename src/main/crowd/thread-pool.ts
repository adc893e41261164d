import { read } from 'node:fs';
import { MAIN_TASK } from '../../shared/trace/trace';
import type { Recorder } from '../kitchen/recorder';
import { type Crowd, FIRST_LINE_FD, lineOf, WAIT } from './crowd';

/**
 * The thread pool of this process, libuv's own, and the blocking calls that it is given.
 *
 * libuv does not say when a thread takes a call, but it follows from what it does say. Threads take calls in the order of
 * their submission, the next one as soon as they are rid of the last: so a call runs from its submission while fewer than
 * `workers` do, and else from the return of an earlier one. Calls that read the same line are alike, so whichever thread
 * gets its first byte, that is the answer to the one of them that has run longest. Workers are numbered by the places that
 * are free; which thread it was is not told. A return is known when the main thread hears of it, a little late where many
 * return at once.
 */
export class ThreadPool {
  #jobs = 0;
  readonly #backlog: number[] = [];
  /** The calls that run, the oldest first, with their workers. */
  readonly #running = new Map<number, number>();
  readonly #freeWorkers: number[];
  readonly #byte = Buffer.alloc(1);
  #toTell = false;

  constructor(
    private readonly recorder: Recorder,
    private readonly crowd: Crowd,
  ) {
    const workers = crowd.max_workers;
    this.#freeWorkers = Array.from({ length: workers }, (_, i) => workers - 1 - i);
    recorder.emit({ type: 'executor-started', workers });
  }

  /** Gives the pool a call that blocks a thread in read(2) until it is answered. */
  submit(): Promise<void> {
    const job = ++this.#jobs;
    const line = lineOf(job, this.crowd);
    const ms = this.crowd.wait_ms;
    this.recorder.emit({ type: 'job-submitted', task: MAIN_TASK, job, label: WAIT, ms });
    const returned = new Promise<void>((resolve, reject) => {
      // The first of these calls makes the pool's threads.
      read(FIRST_LINE_FD + line, this.#byte, 0, 1, null, (error, bytes) => {
        if (error) reject(error);
        // The lane is gone, and this process ends with it.
        else if (bytes === 0) process.exit();
        else resolve(this.#return(line));
      });
    });
    this.#backlog.push(job);
    this.#dispatch();
    return returned;
  }

  #return(line: number): void {
    const [job, worker] = this.#longestOn(line);
    this.recorder.emit({ type: 'job-ended', job, worker });
    this.#running.delete(job);
    this.#freeWorkers.push(worker);
    this.#dispatch();
    this.#flushSoon();
  }

  #longestOn(line: number): [job: number, worker: number] {
    for (const call of this.#running) if (lineOf(call[0], this.crowd) === line) return call;
    throw new Error(`no call waits on line ${line}`);
  }

  /** Once for all that return together. */
  #flushSoon(): void {
    if (this.#toTell) return;
    this.#toTell = true;
    setImmediate(() => {
      this.#toTell = false;
      this.recorder.flush();
    });
  }

  #dispatch(): void {
    if (this.#freeWorkers.length === 0) return;
    const job = this.#backlog.shift();
    if (job === undefined) return;
    const worker = this.#freeWorkers.pop() as number;
    this.#running.set(job, worker);
    this.recorder.emit({ type: 'job-started', job, worker });
  }
}
