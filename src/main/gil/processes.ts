import type { ChildProcess } from 'node:child_process';
import { deserialize } from 'node:v8';
import type { Emitted } from '../../shared/trace/trace';
import type { Clock } from '../kitchen/clock';
import { forkScript } from '../measuring/lane-process';
import type { ProcessJob, ProcessReport } from './chopping';

/** What the lane hears of a worker, and when, kitchen ms. */
export interface Heard {
  t: number;
  event: Emitted;
}

/** Processes that work at the same time, as their lane has them: forked, given their jobs, and their results collected. */
export class ChopperProcesses {
  readonly #processes: ChildProcess[];
  #heard: Heard[] = [];
  /** When each was done with its work; its result comes later. */
  readonly #endedAt: number[] = [];
  #results = 0;
  #cpuMs = 0;
  #error = '';

  constructor(
    script: URL,
    count: number,
    private readonly assignment: ProcessJob,
    private readonly clock: Clock,
  ) {
    this.#processes = Array.from({ length: count }, (_, worker) => forkScript(script, [String(worker)]));
    for (const [worker, process] of this.#processes.entries()) {
      process.on('message', (report: ProcessReport) => this.#hear(worker, report));
      process.on('error', (error) => this.#fail(String(error)));
      process.once('exit', (code, signal) => this.#fail(`a process ended with ${signal ?? code}`));
    }
  }

  /** Processor time that they used, ms. */
  get cpuMs(): number {
    return this.#cpuMs;
  }

  /** What is heard until every result is there. @throws Stopped, or what a process failed with */
  async *chop(): AsyncGenerator<Heard[]> {
    while (this.#results < this.#processes.length || this.#heard.length > 0) {
      if (this.#heard.length === 0) await this.clock.waitUntil(Number.POSITIVE_INFINITY);
      if (this.#error && this.#results < this.#processes.length) throw new Error(this.#error);
      yield this.#heard.splice(0);
    }
  }

  /** Ends them, whatever they do. */
  kill(): void {
    for (const process of this.#processes) process.kill('SIGKILL');
  }

  #hear(worker: number, report: ProcessReport): void {
    const job = worker + 1;
    if (report === 'started') this.#note({ type: 'job-started', job, worker });
    else if (report === 'ended') {
      this.#endedAt[worker] = this.clock.now();
      this.#note({ type: 'job-ended', job, worker });
    } else if ('up' in report) {
      this.#note(report.up);
      this.#processes[worker]?.send(this.assignment, () => {});
    } else this.#take(worker, report);
    this.clock.wake();
  }

  /** The result is there when it has been read. */
  #take(worker: number, { slices, cpuMs }: Extract<ProcessReport, { slices: unknown }>): void {
    deserialize(slices);
    const ms = this.clock.now() - (this.#endedAt[worker] ?? 0);
    this.#results++;
    this.#cpuMs += cpuMs;
    this.#note({ type: 'result-received', job: worker + 1, bytes: slices.byteLength, ms, cpuMs });
  }

  #note(event: Emitted): void {
    this.#heard.push({ t: this.clock.now(), event });
  }

  #fail(why: string): void {
    this.#error ||= why;
    this.clock.wake();
  }
}
