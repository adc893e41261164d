import { type ChildProcess, fork } from 'node:child_process';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../kitchen/clock';
import { ANSWERS_FD, type Crowd, type CrowdReport } from './crowd';

/** As lanes have it: tens of thousands of waiting tasks are not copied several times over. */
const execArgv = ['--max-semi-space-size=64'];

const ANSWER = Buffer.alloc(1);

/** Coroutines are one thread's, so only the crowd of threads has a pool of its own size. */
function environment({ mode, max_workers }: Crowd): NodeJS.ProcessEnv {
  const pool = mode === 'sync' ? { UV_THREADPOOL_SIZE: String(max_workers) } : {};
  // Without this, Electron's own program would start the app once more.
  return { ...pool, ELECTRON_RUN_AS_NODE: '1' };
}

/** The lane's end of the process that a crowd waits in. */
export class CrowdProcess {
  readonly #process: ChildProcess;
  readonly #reports: CrowdReport[] = [];
  #ended = '';

  constructor(
    script: URL,
    crowd: Crowd,
    private readonly clock: Clock,
  ) {
    this.#process = fork(fileURLToPath(script), [JSON.stringify(crowd)], {
      execArgv,
      env: { ...process.env, ...environment(crowd) },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#process.on('message', (report: CrowdReport) => {
      this.#reports.push(report);
      clock.wake();
    });
    this.#process.once('error', (error) => this.#end(String(error)));
    this.#process.once('exit', (code, signal) =>
      this.#end(`the crowd's process ended with ${signal ?? code}`),
    );
    this.#answers.on('error', (error) => this.#end(String(error)));
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

  begin(): void {
    this.#process.send('begin');
  }

  /** Lets one blocking wait return. */
  answer(): void {
    this.#answers.write(ANSWER);
  }

  /** Ends the process, whatever its threads do. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  get #answers(): Writable {
    return this.#process.stdio[ANSWERS_FD] as Writable;
  }

  #end(why: string): void {
    this.#ended ||= why;
    this.clock.wake();
  }
}
