import { InputError, type LessonCard, parseParameters } from '../../shared/lesson';
import type { Parameters } from '../../shared/run-log';
import type { LaneId, Mode } from '../../shared/trace';
import { findLesson, lessons } from '../lessons';
import { Journal } from '../recordings/journal';
import { type Run, startRun } from '../run/run';
import { fileProblem } from './file-problem';
import { showRun } from './live-line';
import { exitCodeOf, printReport } from './print-report';
import { tellGaps } from './tell-gaps';
import type { Terminal } from './terminal';
import { type ModeChoice, UsageError } from './usage';

export interface RunCommandOptions {
  mode: ModeChoice;
  speed?: number;
  virtual?: boolean;
  set?: ReadonlyMap<string, string>;
  record?: string;
  json?: boolean;
}

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Cooks a lesson to its end, or until a signal stops it, and prints its report.
 * @throws UsageError where the lesson or a parameter is wrong; nothing is cooked then
 */
export async function runCommand(
  lesson: string,
  { mode, speed = 1, virtual = false, set, record, json = false }: RunCommandOptions,
  terminal: Terminal,
  start: typeof startRun = startRun,
): Promise<number> {
  const card = cardOf(lesson);
  const parameters = readParameters(card, set);
  const { measures } = card;
  if (measures) refuseOtherClocks(card, { speed, virtual });
  const run = start({ lesson, parameters, modes: lanesOf(mode), speed, virtual, measures });
  let exitCode = 0;
  const fail = (error: unknown) => {
    terminal.complain(`toast-kitchen: ${record} cannot be written: ${fileProblem(error)}`);
    exitCode = 1;
  };
  const journaled = record === undefined ? undefined : startJournal(record, run, fail);
  const stopped = stopOnSignal(run);
  if (!json) showRun(run, terminal);
  await run.ended;
  await journaled;
  tellGaps(lesson, run.log, terminal);
  printReport(run.log, json, terminal);
  return stopped() || exitCode || exitCodeOf(run.log);
}

function cardOf(id: string): LessonCard {
  const lesson = findLesson(id);
  if (lesson) return lesson.card;
  const ids = lessons.map(({ card }) => card.id).join(', ');
  throw new UsageError(`lesson takes one of ${ids}, not "${id}"`);
}

function readParameters(card: LessonCard, set: ReadonlyMap<string, string> = new Map()): Parameters {
  try {
    return parseParameters(card, Object.fromEntries(set));
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
    throw new UsageError(`--speed takes 1 here, not ${speed}: ${id} measures this machine in real time`);
}

/** The synchronous kitchen is on the left, the asynchronous one on the right. */
function lanesOf(mode: ModeChoice): Partial<Record<LaneId, Mode>> {
  if (mode === 'both') return { left: 'sync', right: 'async' };
  return mode === 'sync' ? { left: 'sync' } : { right: 'async' };
}

/** Resolves when the recording is whole. A run that cannot be recorded is stopped at once. */
async function startJournal(file: string, run: Run, fail: (error: unknown) => void): Promise<void> {
  try {
    await Journal.start(file, run, fail).finished;
  } catch (error) {
    fail(error);
    run.stop();
  }
}

/** Ends the run cleanly at the first signal; a second one ends the process. Says the exit code, 0 where none came. */
function stopOnSignal(run: Run): () => number {
  let exitCode = 0;
  for (const [signal, code] of Object.entries(signals)) {
    const stop = () => {
      exitCode = code;
      run.stop();
    };
    process.once(signal, stop);
    run.ended.then(() => process.off(signal, stop));
  }
  return () => exitCode;
}
