import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIMIT } from '../../shared/trace/limit';
import { openNewFile } from '../files/new-file';
import { recordProgram, type TraceOptions } from '../lab/record-program';
import { homeFolder } from '../platform/home';
import { Journal } from '../recordings/journal';
import { Library } from '../recordings/library';
import type { Run } from '../run/run';
import { fileProblem, writeProblem } from './file-problem';
import { checkOutFile } from './out-file';
import type { Terminal } from './terminal';

export interface RecordCommandOptions extends Partial<TraceOptions> {
  /** The file to write; the library of recordings without it. */
  out?: string;
  /** A file that is there may be replaced by the recording. */
  force?: boolean;
}

const NOTHING =
  'toast-kitchen: nothing was recorded: that takes a program run by Python 3.11 or newer, and not with -I, -E or -S';

/**
 * Runs a command and records the Python program in it. Input, output, errors and exit code are the program's own.
 * @throws Error where the recording cannot be written or the command cannot be run; nothing is run in the first case
 */
export async function recordCommand(
  command: readonly string[],
  { out, force = false, output = true, source = false, values = false }: RecordCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (out !== undefined) checkOutFile(out, { force });
  let journal: Journal | null = null;
  let name = out ?? 'the recording';
  const fail = (error: unknown) => terminal.complain(`toast-kitchen: ${writeProblem(name, error)}`);
  const begin = (run: Run) => {
    try {
      if (out !== undefined) {
        journal = Journal.start(openNewFile(out, { force }), run, fail);
        library().announce(out, journal);
      } else ({ journal, name } = recordInLibrary(run, fail));
    } catch (error) {
      fail(error);
    }
    void run.ended.then(() => sayLimit(run, terminal));
  };
  const { exitCode, run, unrecorded } = await recordProgram(command, { output, source, values }, begin).catch(
    (error) => {
      throw new Error(`${command[0]} cannot be run: ${fileProblem(error)}`);
    },
  );
  await (journal as Journal | null)?.finished;
  if (unrecorded) terminal.complain(`toast-kitchen: nothing was recorded: ${unrecorded}`);
  else if (!run) terminal.complain(NOTHING);
  else if (out === undefined && journal) terminal.complain(`toast-kitchen: recorded as ${name}`);
  if (unrecorded && journal) throwAway(name);
  return exitCode;
}

function recordInLibrary(run: Run, fail: (error: Error) => void): { journal: Journal; name: string } {
  const { journal, name } = library().record(run, fail);
  return { journal, name: library().pathOf(name) };
}

/** A recording that holds nothing. */
function throwAway(name: string): void {
  // No device, which a recording may be written to as well.
  if (statSync(name, { throwIfNoEntry: false })?.isFile()) rmSync(name);
}

const library = () => new Library(join(homeFolder(), 'recordings'));

function sayLimit(run: Run, terminal: Terminal): void {
  const last = run.log.lanes.right.at(-1);
  if (last?.type !== 'lane-ended' || last.error !== LIMIT) return;
  const events = run.log.length.toLocaleString('en');
  terminal.complain(`toast-kitchen: the recording is full, with ${events} events; the program runs on`);
}
