import type { ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import type { Clock } from '../kitchen/clock';
import { forkScript } from '../measuring/lane-process';
import { type Crowd, type CrowdReport, type CrowdRequest, FIRST_LINE_FD, lineOf } from './crowd';

const ANSWER = Buffer.alloc(1);

/** Coroutines are one thread's, so only the crowd of threads has a pool of its own size. */
function environment({ mode, max_workers }: Crowd): NodeJS.ProcessEnv {
  return mode === 'sync' ? { UV_THREADPOOL_SIZE: String(max_workers) } : {};
}

/** The lane's end of the process that a crowd waits in. */
export class ForkedCrowd {
  readonly #process: ChildProcess;
  readonly #reports: CrowdReport[] = [];
  #ended = '';

  constructor(
    script: URL,
    private readonly crowd: Crowd,
    private readonly clock: Clock,
  ) {
    const lines = Array.from({ length: crowd.mode === 'sync' ? crowd.lines : 0 }, () => 'pipe' as const);
    this.#process = forkScript(script, [JSON.stringify(crowd)], { env: environment(crowd), stdio: lines });
    this.#process.on('message', (report: CrowdReport) => {
      this.#reports.push(report);
      clock.wake();
    });
    this.#process.on('error', (error) => this.#end(String(error)));
    this.#process.once('exit', (code, signal) =>
      this.#end(`the crowd's process ended with ${signal ?? code}`),
    );
    for (const line of lines.keys()) this.#line(line).on('error', (error) => this.#end(String(error)));
  }

  /** What it said next; null where it has said nothing by kitchen time `deadline`. @throws Stopped, Error where it died */
  async next(deadline = Number.POSITIVE_INFINITY): Promise<CrowdReport | null> {
    for (;;) {
      const report = this.#reports.shift();
      if (report) return report;
      if (this.#ended) throw new Error(this.#ended);
      if (this.clock.now() >= deadline) return null;
      await this.clock.waitUntil(deadline);
    }
  }

  /** Where it has just died, next() says so. */
  ask(request: CrowdRequest): void {
    if (this.#process.connected) this.#process.send(request, () => {});
  }

  /** Lets the job's blocking wait return. */
  answer(job: number): void {
    this.#line(lineOf(job, this.crowd)).write(ANSWER);
  }

  /** Ends the process, whatever its threads do. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #line(line: number): Writable {
    return this.#process.stdio[FIRST_LINE_FD + line] as Writable;
  }

  #end(why: string): void {
    this.#ended ||= why;
    this.clock.wake();
  }
}
