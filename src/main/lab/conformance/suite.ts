import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Mode } from '../../../shared/trace/trace';
import { minorOf, type Python } from '../../conformance/pythons';

const run = promisify(execFile);
const folder = import.meta.dirname;
const MOST_OUTPUT = 1 << 28;

/** What a program wrote and its exit code; its trace, where it was traced. */
export interface Outcome {
  out: string;
  err: string;
  code: number;
  trace?: string;
}
export type Outcomes = Record<string, Outcome>;

/** How a program runs: as it is, traced on a clock that jumps, as its synchronous twin, or recorded as it runs. */
export type How = 'untraced' | 'virtual' | 'sync' | 'record';

/** Runs programs (all of them where none is named) under a Python. */
export async function runPrograms({ executable }: Python, how: How, names: string[] = []): Promise<Outcomes> {
  const { stdout } = await run(executable, ['-B', 'run_suite.py', how, ...names], {
    cwd: folder,
    maxBuffer: MOST_OUTPUT,
  });
  return JSON.parse(stdout) as Outcomes;
}

/** Runs programs in Pyodide, in a process of their own. */
export async function runInPyodide(mode: 'async' | 'sync', names: string[] = []): Promise<Outcomes> {
  const { stdout } = await run(process.execPath, ['pyodide-suite.mjs', mode, ...names], {
    cwd: folder,
    maxBuffer: MOST_OUTPUT,
  });
  return JSON.parse(stdout) as Outcomes;
}

/** Runs the programs of the kitchen's own loop in Pyodide; resolves to what they print, each after its name. */
export async function runKitchenProgramsInPyodide(): Promise<string> {
  const { stdout } = await run(process.execPath, ['pyodide-suite.mjs', 'kitchen'], { cwd: folder });
  return stdout;
}

/** Whether Pyodide is installed. */
export function hasPyodide(): boolean {
  try {
    return existsSync(createRequire(import.meta.url).resolve('pyodide/package.json'));
  } catch {
    return false;
  }
}

const storedFolder = join(folder, 'expected');
export const NEWEST = '3.13.0';

const stored = readdirSync(storedFolder).map((file) => file.replace('.txt', ''));

/** Whether what this very version wrote is stored: another of the same minor version has other lines in its library. */
export function isStored(version: string): boolean {
  return stored.includes(version);
}

/** Whether that of another of its minor version is. */
export function isMinorStored(version: string): boolean {
  return stored.some((each) => minorOf(each) === minorOf(version));
}

/**
 * What an untraced CPython wrote, by the version that made it: the newest one's whole, and of the others what is different.
 * One that is not stored has the newest's of the same minor version, or of all.
 */
export function expectedOf(version: string): Outcomes {
  const stand = isStored(version) ? version : stored.find((each) => minorOf(each) === minorOf(version));
  return { ...readStored(NEWEST), ...(stand && readStored(stand)) };
}

function readStored(version: string): Outcomes {
  return parseOutcomes(readFileSync(join(storedFolder, `${version}.txt`), 'utf8'));
}

/** Reads a text of outcomes: a line with a program's name and exit code, then its lines, each with its stream. */
export function parseOutcomes(text: string): Outcomes {
  const [, ...programs] = `\n${text}`.split('\n== ');
  return Object.fromEntries(programs.map(parseProgram));
}

function parseProgram(program: string): [string, Outcome] {
  const [head = '', ...lines] = program.split('\n');
  const [name = '', code] = head.split(': exit ');
  const of = (stream: string) =>
    lines.flatMap((line) => (line.startsWith(`${stream}| `) ? [line.slice(stream.length + 2)] : []));
  return [name, { code: Number(code), out: of('out').join('\n'), err: of('err').join('\n') }];
}

/** Only what an untraced run has, without the trace; what no line end ends is a line, too. */
export function bare({ out, err, code }: Outcome): Outcome {
  return { out: out.replace(/\n$/, ''), err: err.replace(/\n$/, ''), code };
}

/** The same without what tracebacks say of the standard library, which has other lines in another version. */
export function ownOnly(outcome: Outcome): Outcome {
  let inLibrary = false;
  const { out, err, code } = bare(outcome);
  // 3.11 has said both of what a timeout raises.
  const same = err.replace(/^(During handling of|The above exception was).*\n/gm, 'by another:\n');
  const lines = same.split('\n').filter((line) => {
    if (/^[ |+]*File "/.test(line)) inLibrary = line.includes('<lib>');
    else if (!/^[ |]* {4}/.test(line)) inLibrary = false;
    return !inLibrary && !/^[ |~^]*$/.test(line) && !line.includes('created at <lib>');
  });
  return { out, err: lines.join('\n'), code };
}

/** Where 3.14 differs by design from 3.13, and how. */
const since314: Record<string, [of313: string, of314: string, only?: 'async'][]> = {
  awaitables: [["object int can't be used in 'await' expression", "'int' object can't be awaited"]],
  // An eager task has its name before its first step, and run_until_complete lets it end.
  eager_nested: [
    ['branch Task-2', 'branch branch'],
    ['leaf inner Task-3', 'leaf inner leaf'],
    ['branch goes on Task-2', 'branch goes on branch'],
    ['branch goes on branch', 'branch goes on branch\nleaf again inner', 'async'],
  ],
  module_level_time: [['interpreted as an integer', 'interpreted as an integer or float']],
  run_twice: [
    [
      "a coroutine was expected, got 'not a coroutine'",
      'An asyncio.Future, a coroutine or an awaitable is required',
    ],
  ],
};

/** What a program prints under 3.14, of what it prints under 3.13. @throws Error where that is not what it was */
export function as314(name: string, printed: string, mode: Mode): string {
  const differ = (since314[name] ?? []).filter(([, , only = mode]) => only === mode);
  return differ.reduce((text, [of313, of314]) => {
    if (!text.includes(of313)) throw new Error(`${name} does not print ${of313}`);
    return text.replace(of313, of314);
  }, printed);
}
