import { Worker } from 'node:worker_threads';
import type { Clock } from '../kitchen/clock';
import type { Chopped, Chopping } from './chopping';

/** Threads that chop at the same time, as their lane has them. */
export class Choppers {
  readonly #workers: Worker[];
  readonly #chopped = new Map<Worker, Chopped>();
  #ready = 0;
  #error: unknown = null;

  constructor(
    script: URL,
    count: number,
    workerData: Chopping,
    private readonly clock: Clock,
  ) {
    this.#workers = Array.from({ length: count }, () => new Worker(script, { workerData }));
    for (const worker of this.#workers) {
      worker.on('message', (report: 'ready' | Chopped) => this.#hear(worker, report));
      worker.on('error', (error) => {
        this.#error = error;
        clock.wake();
      });
    }
  }

  /** Resolves when every thread waits for the word. @throws Stopped, or what a thread failed with */
  standBy(): Promise<void> {
    return this.#until(() => this.#ready === this.#workers.length);
  }

  /** Lets them chop; resolves with what each tells, in their order. @throws Stopped, or what a thread failed with */
  async chop(): Promise<Chopped[]> {
    for (const worker of this.#workers) worker.postMessage('begin');
    await this.#until(() => this.#chopped.size === this.#workers.length);
    return this.#workers.map((worker) => this.#chopped.get(worker) as Chopped);
  }

  /** Ends the threads, whatever they do. */
  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #hear(worker: Worker, report: 'ready' | Chopped): void {
    if (report === 'ready') this.#ready++;
    else this.#chopped.set(worker, report);
    this.clock.wake();
  }

  async #until(came: () => boolean): Promise<void> {
    while (!came()) {
      if (this.#error) throw this.#error;
      await this.clock.waitUntil(Number.POSITIVE_INFINITY);
    }
  }
}
