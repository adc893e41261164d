import { openRecordingFile } from '../recordings/file';
import { fileProblem } from './file-problem';
import { printGaps } from './print-gaps';
import type { Terminal } from './terminal';

/**
 * What is in a file, gzipped or not; one that was cut off is complained of, and opens all the same.
 * @throws Error that names the file and what is wrong with it
 */
export async function openRecording(file: string, terminal: Terminal) {
  try {
    const recorded = await openRecordingFile(file);
    const { log, complete } = recorded;
    if (!complete)
      terminal.complain(
        `toast-kitchen: ${file} is incomplete: the run was cut off after ${log.length} events`,
      );
    printGaps(file, log, terminal);
    return recorded;
  } catch (error) {
    throw new Error(`${file} cannot be read: ${fileProblem(error)}`);
  }
}
