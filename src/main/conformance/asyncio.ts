import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Outputs } from './kitchen';
import type { Python } from './pythons';

const run = promisify(execFile);
const folder = import.meta.dirname;

/** Runs every program under this Python's asyncio, in one process. */
export async function runOnAsyncio({ executable }: Python): Promise<Outputs> {
  const { stdout } = await run(executable, ['-B', 'run_programs.py'], { cwd: folder });
  return parseOutputs(stdout);
}

/** Programs' outputs as a text: a line with each one's name, then its own. */
export function formatOutputs(outputs: Outputs): string {
  return Object.entries(outputs)
    .map(([name, lines]) => [`== ${name}`, ...lines, ''].join('\n'))
    .join('');
}

/** What formatOutputs wrote. */
export function parseOutputs(text: string): Outputs {
  const [, ...programs] = `\n${text.trimEnd()}`.split('\n== ');
  return Object.fromEntries(
    programs.map((program) => program.split('\n')).map(([name, ...lines]) => [name, lines]),
  );
}
