import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const cli = join(import.meta.dirname, '../out/main/cli.js');

/**
 * Cooks a lesson, and makes the page of it that replays with nothing but itself.
 * @param how options of `run`
 * @param at the path of a file in the test's own folder
 * @returns the page's address
 */
export function exportedPage(lesson: string, how: readonly string[], at: (name: string) => string): string {
  const [recording, page] = [at(`${lesson}.toast.jsonl`), at(`${lesson}.html`)];
  const kitchen = (...args: string[]) => execFileSync(process.execPath, [cli, ...args]);
  kitchen('run', lesson, ...how, '--json', '--record', recording);
  kitchen('export', recording, '--to', 'html', '--out', page);
  return pathToFileURL(page).href;
}
