import { readFile } from 'node:fs/promises';
import { decodeRecording } from '../../shared/recording';
import { fileProblem } from './file-problem';
import { exitCodeOf, printReport } from './print-report';
import type { Terminal } from './terminal';

/** Prints the report of a recorded run. */
export async function reportCommand(
  file: string,
  { json = false }: { json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const { log, complete } = await open(file);
  if (!complete)
    terminal.complain(`toast-kitchen: ${file} is incomplete: the run was cut off after ${log.length} events`);
  printReport(log, json, terminal);
  return exitCodeOf(log);
}

async function open(file: string) {
  try {
    return decodeRecording(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${fileProblem(error)}`);
  }
}
