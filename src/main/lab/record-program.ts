import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { LAB } from '../../shared/lesson/program-card';
import { endReasonText } from '../../shared/trace/end-reasons';
import { MOST_SOURCE } from '../../shared/trace/limit';
import { WireError } from '../../shared/trace/wire';
import { EventBudget, ReportedLane } from '../run/reported-lane';
import { type Run, startRun } from '../run/run';
import { ProgramEnd } from './program-end';
import { pythonFolder } from './python-folder';
import { type Hello, TraceSocket } from './trace-socket';

/** What of a program its recording may hold besides names and lines. */
export interface TraceOptions {
  /** What it prints. */
  output: boolean;
  /** Its text. */
  source: boolean;
  /** The local variables of its coroutines. */
  values: boolean;
}

/** What became of a recorded program. */
export interface RecordedProgram {
  /** Its own, or 128 + n where signal n ended it. */
  exitCode: number;
  /** Null where it could not be recorded, or is not worth keeping; see `unrecorded`. */
  run: Run | null;
  /** Why nothing of it was recorded, though it had begun; else ''. */
  unrecorded: string;
}

/** Who wants a program to end, besides the terminal, whose Ctrl-C it hears itself. */
const forwarded = ['SIGTERM', 'SIGHUP'] as const;
/** A program that one of these ended was stopped, and has not failed. */
const stops: readonly string[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command with this terminal, input and output, and the Python program in it as one asynchronous lane of a run.
 * @param begin told of the run as soon as the program is there
 * @throws what the system says where the command cannot be run
 */
export async function recordProgram(
  command: readonly string[],
  options: TraceOptions,
  begin: (run: Run) => void,
): Promise<RecordedProgram> {
  const recorded = new Recorded(begin, options.values);
  const trace = await TraceSocket.open(recorded);
  const endings: (() => void)[] = [() => trace.close()];
  try {
    const child = start(command, trace, options);
    endings.push(passSignals(child));
    const [code, signal] = await ended(child);
    await trace.drained();
    await recorded.end(code, signal);
    const exitCode = code ?? 128 + constants.signals[signal as NodeJS.Signals];
    return { exitCode, run: recorded.run, unrecorded: recorded.unrecorded };
  } finally {
    for (const end of endings) end();
  }
}

function start(
  [file = '', ...args]: readonly string[],
  trace: TraceSocket,
  options: TraceOptions,
): ChildProcess {
  // The installed app's Electron runs this as Node.js; no program that is recorded is to know.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const { PYTHONPATH } = env;
  const hook = join(pythonFolder(), 'sitecustomize');
  return spawn(file, args, {
    stdio: 'inherit',
    env: {
      ...env,
      PYTHONPATH: PYTHONPATH ? hook + delimiter + PYTHONPATH : hook,
      TOAST_KITCHEN_TRACE_PORT: String(trace.port),
      TOAST_KITCHEN_TRACE_TOKEN: trace.token,
      TOAST_KITCHEN_TRACE_OPTIONS: JSON.stringify({ ...options, longest_source: MOST_SOURCE }),
    },
  });
}

async function ended(child: ChildProcess): Promise<[code: number | null, signal: string | null]> {
  const [code, signal] = await once(child, 'exit');
  return [code, signal];
}

/** Ctrl-C reaches the program by itself, and this process goes on until that has ended. Returns how to stop. */
function passSignals(child: ChildProcess): () => void {
  const listeners = [
    ['SIGINT', () => {}] as const,
    ...forwarded.map((signal) => [signal, () => void child.kill(signal)] as const),
  ];
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
}

/** What a program says that cannot be recorded after all; see host_record.py. */
const NOT_RECORDED = /^\["not-recorded", ("(?:[^"\\]|\\.)*")\]$/m;

/** The run of the program that introduced itself. */
class Recorded {
  run: Run | null = null;
  unrecorded = '';
  readonly #end = new ProgramEnd();
  #lane: ReportedLane | null = null;

  constructor(
    private readonly begin: (run: Run) => void,
    private readonly values: boolean,
  ) {}

  hello(program: Hello): void {
    this.run = startRun({
      lesson: LAB,
      parameters: {},
      program: { ...program, host: 'cpython', values: this.values },
      modes: { right: 'async' },
      speed: 1,
      virtual: false,
      makeLane: (place, callbacks) => {
        // It goes its own way.
        this.#lane = new ReportedLane(place, callbacks, new EventBudget(), () => {});
        return this.#lane;
      },
    });
    this.begin(this.run);
    this.#lane?.standBy();
  }

  trace(lines: string): void {
    const [, why] = NOT_RECORDED.exec(lines) ?? [];
    if (why) this.unrecorded = String(JSON.parse(why));
    else if (!this.unrecorded) this.#take(this.#end.let(lines));
  }

  #take(lines: string): void {
    try {
      if (lines !== '') this.#lane?.report(lines);
    } catch (error) {
      // The lane has ended, and says why.
      if (!(error instanceof WireError)) throw error;
    }
  }

  /** The process is gone. Resolves when the run has ended. */
  async end(code: number | null, signal: string | null): Promise<void> {
    this.#take(this.#end.release(code));
    if (signal && stops.includes(signal)) this.run?.stop();
    this.#lane?.leave(endReasonText('programEnded', { how: signal ?? `exit code ${code}` }));
    await this.run?.ended;
  }
}
