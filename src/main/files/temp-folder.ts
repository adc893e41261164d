import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './lock';

const PREFIX = 'toast-kitchen-';
/** Such as `toast-kitchen-headless-4711-a8Ef3k`: what for, and whose. */
const named = new RegExp(`^${PREFIX}[a-z]+-(\\d+)-\\w{6}$`);
/** A program that is about to end may still write into it. */
const patient = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

export interface TempFolder {
  path: string;
  remove(): Promise<void>;
}

/**
 * Makes a folder that does not outlive this process: what a process that was killed has left, the next one removes.
 * @param purpose lower-case letters
 */
export async function makeTempFolder(purpose: string): Promise<TempFolder> {
  await sweep();
  const path = await mkdtemp(join(tmpdir(), `${PREFIX}${purpose}-${process.pid}-`));
  const removeNow = () => rmSync(path, patient);
  process.once('exit', removeNow);
  return {
    path,
    async remove() {
      await rm(path, patient);
      process.off('exit', removeNow);
    },
  };
}

/** Another user's folder is that user's to remove. */
async function sweep(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const left = names.filter((name) => isLeft(Number(named.exec(name)?.[1])));
  await Promise.all(left.map((name) => rm(join(tmpdir(), name), patient).catch(() => {})));
}

/** Whether a process has ended; false for NaN. */
function isLeft(pid: number): boolean {
  return pid > 0 && !isAlive(pid);
}
