import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Python } from './pythons';

/** What came of a program, times in ms; `stopped` is when its loop did, null where it had none. */
export interface Outcome {
  printed: [text: string, t: number][];
  warned: string[];
  stopped: number | null;
  ended: number;
  /** Turns of its loops. */
  turns: number;
}

/** Runs Python programs on clocks that jump, all in one process. One that raises has only `failed`, with what. */
export async function runListings(
  python: Python,
  texts: string[],
): Promise<(Outcome | { failed: string })[]> {
  const child = spawn(python.executable, ['-B', 'run_listings.py'], {
    cwd: import.meta.dirname,
    // Where a listing that runs as it stands finds the kitchen.
    env: { ...process.env, PYTHONPATH: join(import.meta.dirname, '../../shared/lesson/program') },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(texts));
  return (await json(child.stdout)) as (Outcome | { failed: string })[];
}
