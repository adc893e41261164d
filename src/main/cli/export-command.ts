import writeFileAtomic from 'write-file-atomic';
import { isPicture } from '../../shared/exports/picture-order';
import type { Language } from '../../shared/lesson';
import { exportAs } from '../exports/exporters';
import { checkPictureOptions, exportPicture, type PictureOptions } from './export-picture';
import { fileProblem } from './file-problem';
import { openRecording } from './open-recording';
import type { Terminal } from './terminal';
import { type ExportFormat, UsageError } from './usage';

export interface ExportOptions extends PictureOptions {
  to: ExportFormat;
  /** A file to write; `-`, as without it, is stdout. */
  out?: string;
  language: Language;
}

/** Writes a recording in another format, as a whole or not at all. */
export async function exportCommand(
  file: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const { to, out = '-', language } = options;
  checkPictureOptions(options, to);
  if (out === '-' && isPicture(to)) throw new UsageError(`--out takes a file to write: ${to} is no text`);
  const recorded = await openRecording(file, terminal);
  if (isPicture(to)) await write(out, await exportPicture(file, recorded.log, { ...options, to }, terminal));
  else if (out === '-') terminal.write(await exportAs(to, recorded, language));
  else await write(out, await exportAs(to, recorded, language));
  return 0;
}

async function write(out: string, content: string | Buffer): Promise<void> {
  try {
    await writeFileAtomic(out, content);
  } catch (error) {
    throw new Error(`${out} cannot be written: ${fileProblem(error)}`);
  }
}
