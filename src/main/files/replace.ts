import { randomUUID } from 'node:crypto';
import { chmod, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkTarget } from './link-target';

/**
 * Writes a file as a whole or not at all: it is on the disk then, under the permissions that it had. A link stays, and
 * what it leads to is replaced.
 * @throws what the system says, such as ENOSPC; the file is as it was then
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = linkTarget(path);
  const mode = (await stat(target).catch(() => null))?.mode;
  const fresh = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await fillNew(fresh, content);
    if (mode !== undefined) await chmod(fresh, mode);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

async function fillNew(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
