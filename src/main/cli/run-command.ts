import type { LessonCard } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { InputError } from '../../shared/validation/problems';
import { findRecipe, lessons } from '../lessons';
import { Journal } from '../recordings/journal';
import { type Run, startRun } from '../run/run';

import { writeProblem } from './file-problem';
import { showRun } from './live-line';
import { openOutFile } from './out-file';
import { printGaps } from './print-gaps';
import { exitCodeOf, printReport } from './print-report';
import { stopOnSignal } from './stop-on-signal';
import type { Terminal } from './terminal';
import { type ModeChoice, type ProgramHost, UsageError } from './usage';

export interface RunCommandOptions {
  mode: ModeChoice;
  speed?: number;
  virtual?: boolean;
  set?: ReadonlyMap<string, string>;
  record?: string;
  /** A file that is there may be replaced by the recording. */
  force?: boolean;
  /** A file that a program reads as its standard input. */
  input?: string;
  /** What cooks a program; the browser where there is one. */
  host?: ProgramHost;
  json?: boolean;
}

/**
 * Cooks a lesson to its end, or until a signal stops it, and prints its report.
 * @throws UsageError where the lesson or a parameter is wrong, Error where it cannot be recorded; nothing is cooked then
 */
export async function runCommand(
  id: string,
  { mode, speed = 1, virtual = false, set, record, force, input, host, json = false }: RunCommandOptions,
  terminal: Terminal,
  start: typeof startRun = startRun,
): Promise<number> {
  if (input !== undefined) throw new UsageError('--input is for programs: a lesson reads no input');
  if (host !== undefined)
    throw new UsageError('--host is for programs: a lesson cooks in threads of this process');
  const { card, parameters } = readRecipe(id, set);
  const { id: lesson, measures } = card;
  if (measures) refuseOtherClocks(card, { speed, virtual });
  if (lesson !== id) terminal.complain(`toast-kitchen: ${id} is now several lessons; this one is ${lesson}`);
  const file = record === undefined ? null : openOutFile(record, { force });
  const run = start({ lesson, parameters, modes: lanesOf(mode), speed, virtual, measures });
  let exitCode = 0;
  const fail = (error: unknown) => {
    terminal.complain(`toast-kitchen: ${writeProblem(record as string, error)}; the kitchens keep cooking`);
    exitCode = 1;
  };
  const journal = file === null ? null : Journal.start(file, run, fail);
  const stopped = await watchRun(run, journal, { json }, terminal);
  printGaps(lesson, run.log, terminal);
  printReport(run.log, json, terminal);
  return stopped || exitCode || exitCodeOf(run.log);
}

/** Waits for the end of a run, which a signal brings about. @returns the signal's exit code, or 0 */
export async function watchRun(
  run: Run,
  journal: Journal | null,
  { json }: { json: boolean },
  terminal: Terminal,
): Promise<number> {
  if (!json) showRun(run, terminal);
  const { stopped } = await stopOnSignal((signal) => {
    signal.addEventListener('abort', () => run.stop());
    return Promise.all([run.ended, journal?.finished]);
  });
  return stopped;
}

function readRecipe(
  id: string,
  set: ReadonlyMap<string, string> = new Map(),
): { card: LessonCard; parameters: Parameters } {
  const recipe = inWords(() => findRecipe(id, Object.fromEntries(set)));
  if (recipe) return { card: recipe.lesson.card, parameters: recipe.parameters };
  const ids = lessons.map(({ card }) => card.id).join(', ');
  throw new UsageError(`the lesson must be one of ${ids}, not "${id}"`);
}

function inWords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof InputError ? new UsageError(`--set ${error.message}`) : error;
  }
}

function refuseOtherClocks(
  { id }: LessonCard,
  { speed, virtual }: { speed: number; virtual: boolean },
): void {
  if (virtual)
    throw new UsageError(`--virtual: ${id} measures this machine, so it cannot run on the virtual clock`);
  if (speed !== 1)
    throw new UsageError(`--speed must be 1, not ${speed}: ${id} measures this machine in real time`);
}

/** The synchronous kitchen is on the left, the asynchronous one on the right. */
export function lanesOf(mode: ModeChoice): Partial<Record<LaneId, Mode>> {
  if (mode === 'both') return { left: 'sync', right: 'async' };
  return mode === 'sync' ? { left: 'sync' } : { right: 'async' };
}
