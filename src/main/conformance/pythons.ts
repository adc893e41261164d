import { execFile } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A CPython that has asyncio's task groups and timeouts: 3.11 or later. */
export interface Python {
  /** In full, such as 3.13.0. */
  version: string;
  executable: string;
}

const run = promisify(execFile);
const question =
  'import sys, platform as p; print(p.python_implementation(), p.python_version(), sys.executable)';

/** One of each version that is on the PATH or pyenv's, the oldest first. */
export async function findPythons(): Promise<Python[]> {
  const found = (await Promise.all(candidates().map(ask))).flat();
  const versions = new Map(found.map((python) => [python.version, python]));
  return [...versions.values()].sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
}

/** Its minor version, such as 3.13. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function candidates(): string[] {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const pyenv = namesIn(versions).map((version) => join(versions, version, 'bin'));
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...pyenv];
  const executables = folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => /^python(3(\.1[1-9])?)?(\.exe)?$/.test(name))
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path))
      .map((path) => realpathSync(path)),
  );
  return [...new Set(executables)];
}

/** What is in a folder; nothing where it is none, as what stands in a PATH may be. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The interpreter that this starts, without what wraps it; none where it starts none that is recent. */
async function ask(executable: string): Promise<Python[]> {
  try {
    const { stdout } = await run(executable, ['-c', question], { timeout: 10_000 });
    const [made, version = '', ...path] = stdout.trim().split(' ');
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return made === 'CPython' && major === 3 && minor >= 11 ? [{ version, executable: path.join(' ') }] : [];
  } catch {
    return [];
  }
}
