import writeFileAtomic from 'write-file-atomic';
import type { TextFormat } from '../../shared/exports/text-formats';
import { exportAs } from '../exports/exporters';
import { fileProblem } from './file-problem';
import { openRecording } from './open-recording';
import type { Terminal } from './terminal';

/** Writes a recording in another format, as a whole or not at all. @param out a file to write; `-` is stdout */
export async function exportCommand(
  file: string,
  { to, out = '-' }: { to: TextFormat; out?: string },
  terminal: Terminal,
): Promise<number> {
  const exported = await exportAs(to, await openRecording(file, terminal));
  if (out === '-') terminal.write(exported);
  else await write(out, exported);
  return 0;
}

async function write(out: string, content: string): Promise<void> {
  try {
    await writeFileAtomic(out, content);
  } catch (error) {
    throw new Error(`${out} cannot be written: ${fileProblem(error)}`);
  }
}
