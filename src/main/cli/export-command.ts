import { type FileFormat, holdsProgram, isPicture } from '../../shared/exports/formats';
import { type Kept, withoutProgram } from '../../shared/exports/left-out';
import type { Recorded } from '../../shared/recording';
import type { Language } from '../../shared/words/text';
import { checkPictureOptions, exportPicture, type PictureOptions } from './export-picture';
import { exportAs } from './exporters';
import { openRecording } from './open-recording';
import { checkOutFile, writeOutFile } from './out-file';
import { stopOnSignal } from './stop-on-signal';
import type { Terminal } from './terminal';
import { UsageError } from './usage';

export interface ExportOptions extends PictureOptions {
  to: FileFormat;
  /** A file to write; `-`, as without it, is stdout. */
  out?: string;
  /** A file that is there may be replaced. */
  force?: boolean;
  language: Language;
  /** False leaves a program's text out, or the values of its variables. */
  source?: boolean;
  values?: boolean;
}

/**
 * Writes a recording in another format, as a whole or not at all.
 * @throws UsageError where options do not fit; Error where a file cannot be read or written, or is there already
 */
export async function exportCommand(
  file: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const { to, out = '-', force } = options;
  checkPictureOptions(options, to);
  const kept = keptOf(options);
  if (out === '-' && isPicture(to))
    throw new UsageError(`--out must be a file to write: ${to} is not a text format`);
  // Before a film is made for nothing.
  if (out !== '-') checkOutFile(out, { force });
  const recorded = await openRecording(file, terminal);
  const { result, stopped } = await stopOnSignal((signal) =>
    make(file, withKept(recorded, kept), options, terminal, signal),
  );
  if (stopped || result === null) return stopped;
  if (out === '-') terminal.write(String(result));
  else await writeOutFile(out, result, { force });
  return 0;
}

/** @throws UsageError where something is to be left out that is not in the format */
function keptOf({ to, source = true, values = true }: ExportOptions): Kept {
  const leavesOut = !source ? '--no-source' : !values ? '--no-values' : '';
  if (leavesOut && !holdsProgram(to))
    throw new UsageError(`${leavesOut} applies to html: a program’s text and values are not in ${to}`);
  return { source, values };
}

function withKept(recorded: Recorded, kept: Kept): Recorded {
  return { ...recorded, log: withoutProgram(recorded.log, kept) };
}

function make(
  file: string,
  recorded: Recorded,
  options: ExportOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string | Buffer> {
  const { to, language } = options;
  if (isPicture(to)) return exportPicture(file, recorded.log, { ...options, to }, terminal, signal);
  return exportAs(to, recorded, language);
}
