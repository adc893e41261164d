import { Worker } from 'node:worker_threads';
import type { Clock } from '../kitchen/clock';
import { endThread } from '../kitchen/end-thread';
import type { ChopperReport, ChopperWord, Chopping, Note } from './chopping';

/** What a thread noted, by its number. */
export interface ChopperNote extends Note {
  worker: number;
}

/** Threads that chop at the same time, as their lane has them. */
export class Choppers {
  readonly #workers: Worker[];
  /** Up to when each has told what it did, kitchen ms; Infinity once it is done. */
  readonly #reportedUntil: number[];
  #notes: ChopperNote[] = [];
  #ready = 0;
  #error: unknown = null;

  constructor(
    script: URL,
    count: number,
    private readonly chopping: Chopping,
    private readonly clock: Clock,
  ) {
    this.#reportedUntil = Array.from({ length: count }, () => 0);
    this.#workers = this.#reportedUntil.map(() => new Worker(script, { workerData: chopping }));
    for (const [number, worker] of this.#workers.entries()) {
      worker.on('message', (report: ChopperReport) => this.#hear(number, report));
      worker.once('error', (error) => {
        this.#error = error;
        clock.wake();
      });
    }
  }

  /** Resolves when every thread waits for the word. @throws Stopped, or what a thread failed with */
  standBy(): Promise<void> {
    return this.#until(() => this.#ready === this.#workers.length);
  }

  /** Lets them chop; gives what they note, in the order of time. @throws Stopped, or what a thread failed with */
  async *chop(): AsyncGenerator<ChopperNote[]> {
    this.#say('begin');
    while (!this.#done || this.#notes.length > 0) {
      await this.#until(() => this.#done || this.#hasNews);
      yield this.#takeNotes();
    }
  }

  /** Ends the threads, whatever they do; those that chop see for themselves that the run was stopped. */
  async end(): Promise<void> {
    this.#say('end');
    await Promise.all(this.#workers.map(endThread));
  }

  #say(word: ChopperWord): void {
    for (const worker of this.#workers) worker.postMessage(word);
  }

  get #done(): boolean {
    return this.#allReportedUntil === Number.POSITIVE_INFINITY;
  }

  get #allReportedUntil(): number {
    return Math.min(...this.#reportedUntil);
  }

  /** Threads that share a knife are reported in the order in which they had it; others need not wait for each other. */
  get #reportableUntil(): number {
    return this.chopping.knife ? this.#allReportedUntil : Number.POSITIVE_INFINITY;
  }

  get #hasNews(): boolean {
    const until = this.#reportableUntil;
    return this.#notes.some(({ t }) => t <= until);
  }

  #takeNotes(): ChopperNote[] {
    const until = this.#reportableUntil;
    const due = this.#notes.filter(({ t }) => t <= until);
    this.#notes = this.#notes.filter(({ t }) => t > until);
    return due.sort((a, b) => a.t - b.t);
  }

  #hear(worker: number, report: ChopperReport): void {
    if (report === 'ready') this.#ready++;
    else {
      for (const note of report) this.#notes.push({ ...note, worker });
      const last = report.at(-1);
      if (last) this.#reportedUntil[worker] = last.what === 'ended' ? Number.POSITIVE_INFINITY : last.t;
    }
    this.clock.wake();
  }

  async #until(came: () => boolean): Promise<void> {
    while (!came()) {
      if (this.#error) throw this.#error;
      await this.clock.waitUntil(Number.POSITIVE_INFINITY);
    }
  }
}
