import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { endReasonText } from '../../shared/trace/end-reasons';
import type { Mode } from '../../shared/trace/trace';
import { WireError } from '../../shared/trace/wire';
import type { LaneOrder, ReportedLane } from '../run/reported-lane';
import { cutLine, Lines } from './lines';
import { pythonFolder } from './python-folder';

/** What a lane's process is to run. */
export interface ProgramJob {
  source: string;
  file: string;
  args: readonly string[];
  mode: Mode;
  virtual: boolean;
  /** What the program reads from its standard input. */
  input: string;
  /** Folders of Pyodide and of the app's own Python modules. */
  pyodide: string;
  python: string;
}

/** The most memory that the process may have besides Python's, in MB. */
const MOST_OBJECTS_MB = 512;

/** What a lane's process starts from. */
export interface ProcessFiles {
  script: URL;
  /** Pyodide's folder, as it is built for the page. */
  pyodide: string;
}

export const builtFiles = (): ProcessFiles => ({
  script: new URL('./program-process.js', import.meta.url),
  pyodide: fileURLToPath(new URL('../renderer/lab', import.meta.url)),
});

/**
 * A process that runs one program in one mode: no environment, no file but Python's own, no other process. It is told a line
 * at a time: the job, `begin`, where the clock is, and `stop`; it says its Python's version, then the lines of the wire.
 */
export class LaneProcess {
  readonly #child: ChildProcess;
  /** Resolves when it is gone and all that it said has been heard, to how it ended. */
  readonly #closed: Promise<string>;
  readonly #lines = new Lines();
  #lane: ReportedLane | null = null;
  #trouble = '';
  #version: ((version: string) => void) | null = null;

  private constructor(
    files: ProcessFiles,
    job: Omit<ProgramJob, 'pyodide' | 'python'>,
    signal: AbortSignal | undefined,
  ) {
    const python = pythonFolder();
    const readable = [files.pyodide, python, dirname(fileURLToPath(files.script))];
    this.#child = spawn(process.execPath, [...permissions(readable), fileURLToPath(files.script)], {
      env: process.versions.electron ? { ELECTRON_RUN_AS_NODE: '1' } : {},
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      signal,
      killSignal: 'SIGKILL',
    });
    this.#orders.on('error', () => {});
    this.#child.stderr?.on('data', (text) => {
      this.#trouble = (this.#trouble + text).slice(-2000);
    });
    (this.#child.stdio[3] as Readable).on('data', (bytes: Buffer) => this.#hear(bytes));
    this.#closed = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    this.#say(JSON.stringify({ ...job, pyodide: files.pyodide, python } satisfies ProgramJob));
  }

  /** Resolves when Python is loaded. @param signal ends it @throws Error where it cannot be loaded, or was ended */
  static async start(
    files: ProcessFiles,
    job: Omit<ProgramJob, 'pyodide' | 'python'>,
    signal?: AbortSignal,
  ): Promise<{ process: LaneProcess; python: string }> {
    const process = new LaneProcess(files, job, signal);
    const python = await new Promise<string>((resolve, reject) => {
      process.#version = resolve;
      process.#child.once('error', reject);
      process.#child.once('close', () => reject(new Error(`Python cannot be loaded: ${process.#why()}`)));
    });
    return { process, python };
  }

  /** What it says from now on is this lane's. */
  cooks(lane: ReportedLane): void {
    this.#lane = lane;
    lane.standBy();
    // It may have gone before there was a lane.
    void this.#closed.then((how) =>
      lane.leave(endReasonText('processEnded', { how: `${how}. ${this.#why()}` })),
    );
  }

  take(order: LaneOrder): void {
    if (order.type === 'begin') this.#say('begin');
    else if (order.type === 'clock') this.#say(JSON.stringify(order));
    else if (process.platform === 'win32') this.end();
    // It interrupts the program, which may clean up, and is ended when its lane is.
    else this.#say('stop');
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  get #orders(): Writable {
    return this.#child.stdin as Writable;
  }

  /** In letters of one byte each. */
  #say(line: string): void {
    this.#orders.write(`${line.replace(/[\u0080-\uffff]/g, escaped)}\n`);
  }

  #hear(bytes: Buffer): void {
    try {
      const lines = this.#lines.take(bytes);
      if (lines !== '') this.#take(lines);
    } catch (error) {
      if (!(error instanceof WireError)) this.end();
    }
  }

  #take(lines: string): void {
    const events = this.#version ? this.#greeted(lines, this.#version) : lines;
    if (events !== '') this.#lane?.report(events);
  }

  /** @returns what follows its first words */
  #greeted(lines: string, heard: (version: string) => void): string {
    const [version, rest] = cutLine(lines);
    this.#version = null;
    heard(String(JSON.parse(version)));
    return rest;
  }

  /** The last line of what it complained of; not the text of a script where it broke. */
  #why(): string {
    return this.#trouble.split('\n').findLast((line) => /^\S.{0,200}$/.test(line)) ?? '';
  }
}

/** Node's permission model, which is stable from 22.13 on. */
function permissions(readable: readonly string[]): string[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const stable = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  const flag = stable ? '--permission' : '--experimental-permission';
  return [
    flag,
    `--max-old-space-size=${MOST_OBJECTS_MB}`,
    '--no-warnings',
    ...readable.map((folder) => `--allow-fs-read=${join(folder, '*')}`),
  ];
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
