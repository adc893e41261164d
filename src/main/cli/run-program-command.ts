import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ProgramOrder } from '../../shared/api/program-order';
import { programText } from '../../shared/lab/program-text';
import { MOST_SOURCE } from '../../shared/trace/limit';
import type { RunLog } from '../../shared/trace/run-log';
import { FileError, problemText } from '../../shared/validation/problems';
import { builtFiles, type ProcessFiles } from '../lab/lane-process';
import { Journal } from '../recordings/journal';
import { cookProgram } from './cook-program';
import { fileProblem, writeProblem } from './file-problem';
import { checkOutFile, openOutFile } from './out-file';
import { printReport } from './print-report';
import { outputOf, programExitCode } from './program-output';
import { lanesOf, type RunCommandOptions, watchRun } from './run-command';
import { stopOnSignal } from './stop-on-signal';
import type { Terminal } from './terminal';
import { UsageError } from './usage';

/** Whether what is to be run is a program, and no lesson. */
export function isProgram(asked: string): boolean {
  return asked.endsWith('.py') || asked.includes('/');
}

/**
 * Cooks a program with the app's own Python to its end, or until a signal stops it, and prints its report.
 * @returns the asynchronous lane's exit code, or that of the only lane
 * @throws UsageError where an option is of lessons alone, Error where a file cannot be read or written; nothing is cooked then
 */
export async function runProgramCommand(
  path: string,
  args: readonly string[],
  { mode, speed = 1, virtual = false, set, record, force, input, host, json = false }: RunCommandOptions,
  terminal: Terminal,
  files: ProcessFiles = builtFiles(),
): Promise<number> {
  if (set) throw new UsageError('--set is for lessons: what a program is given follows its name');
  const source = readProgram(path);
  if (source.length > MOST_SOURCE)
    throw new Error(`${path}: ${problemText({ name: 'programTooLong', values: { most: MOST_SOURCE } })}`);
  const order: ProgramOrder = {
    source,
    file: basename(path),
    args,
    input: input === undefined ? '' : readInput(input),
    modes: lanesOf(mode),
    speed,
    virtual,
  };
  if (record !== undefined) checkOutFile(record, { force });
  if (!json) terminal.showLive('loading Python');
  let file: number | null = null;
  const ready = () => {
    file = record === undefined ? null : openOutFile(record, { force });
  };
  const loading = await stopOnSignal((signal) =>
    cookProgram(order, { host, files, ready, signal }, terminal),
  );
  if (!loading.result) return loading.stopped;
  const { run, where } = loading.result;
  if (loading.stopped) run.stop();
  let unwritten = 0;
  const fail = (error: unknown) => {
    terminal.complain(`toast-kitchen: ${writeProblem(record as string, error)}; the kitchens keep cooking`);
    unwritten = 1;
  };
  const journal = file === null ? null : Journal.start(file, run, fail);
  const { program } = run.header;
  if (record !== undefined && program?.source === null)
    terminal.complain(`toast-kitchen: ${path} is too long for its text to be kept in the recording`);
  const stopped = await watchRun(run, journal, { json }, terminal);
  complainOf(run.log, terminal);
  const cookedBy = `Cooked by Python ${program?.python}, the app’s own, in ${where}.`;
  printReport(run.log, json, terminal, [], { host: cookedBy });
  return loading.stopped || stopped || unwritten || exitCode(run.log);
}

/** @throws Error where the file cannot be read, or is no text */
function readProgram(path: string): string {
  return readOrSayWhy(path, () => {
    const text = programText(readFileSync(path));
    if (text === null) throw new FileError('notText');
    return text;
  });
}

/** As it is, also its line ends. @throws Error where the file cannot be read, or is no text */
function readInput(path: string): string {
  return readOrSayWhy(path, () => {
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) throw new FileError('notUtf8');
    return bytes.toString();
  });
}

function readOrSayWhy<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path} cannot be read: ${fileProblem(error)}`);
  }
}

/** What a program writes to stderr, such as its traceback, under its lane's name. */
function complainOf(log: RunLog, terminal: Terminal): void {
  for (const { lane } of log.header.lanes)
    for (const line of outputOf(log, lane, 'stderr')) terminal.complain(`${lane}: ${line}`);
}

function exitCode(log: RunLog): number {
  const { lanes } = log.header;
  const { lane } = lanes.find(({ mode }) => mode === 'async') ?? lanes[0] ?? { lane: 'right' };
  return programExitCode(log, lane) ?? 1;
}
