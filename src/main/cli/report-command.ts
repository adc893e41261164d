import { openRecording } from './open-recording';
import { exitCodeOf, printReport } from './print-report';
import type { Terminal } from './terminal';

/** Prints the report of a recorded run. */
export async function reportCommand(
  file: string,
  { json = false }: { json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const { log, bookmarks } = await openRecording(file, terminal);
  printReport(log, json, terminal, bookmarks);
  return exitCodeOf(log);
}
