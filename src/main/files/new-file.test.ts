import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, lstatSync, writeSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, smallDisk } from './fixtures/small-disk';
import { openNewFile, writeNewFile } from './new-file';
import { replaceFile } from './replace';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  path = join(folder, 'a');
});
afterEach(() => rm(folder, { recursive: true }));

/** Both ways to fill a new file. */
const ways = [
  ['as a whole', writeNewFile],
  [
    'as it goes',
    async (at: string, content: string, options?: { force?: boolean }) => {
      const file = openNewFile(at, options);
      writeSync(file, content);
      closeSync(file);
    },
  ],
] as const;

describe.each(ways)('a file written %s', (_way, write) => {
  it('keeps what is there unless it may be replaced', async () => {
    await write(path, 'first, which is longer');
    await expect(write(path, 'second')).rejects.toMatchObject({
      fault: 'exists',
    });
    expect(await readFile(path, 'utf8')).toBe('first, which is longer');
    await write(path, 'third', { force: true });
    expect(await readFile(path, 'utf8')).toBe('third');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('follows links, also one to a file that is not there yet', async () => {
    const [link, twice] = [join(folder, 'link'), join(folder, 'twice')];
    await symlink('a', link);
    await symlink(link, twice);
    await write(twice, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    await expect(write(twice, 'newer')).rejects.toMatchObject({ fault: 'exists' });
    await write(twice, 'newer', { force: true });
    expect(await readFile(path, 'utf8')).toBe('newer');
    expect(lstatSync(twice).isSymbolicLink() && lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('refuses a folder, and a link that leads to itself', async () => {
    await expect(write(folder, '', { force: true })).rejects.toMatchObject({ fault: 'isFolder' });
    await symlink('a', path);
    await expect(write(path, '')).rejects.toMatchObject({ fault: 'linkLoop' });
  });

  it.skipIf(process.platform === 'win32')('goes through a pipe, which stays one', async () => {
    spawnSync('mkfifo', [path]);
    // A process of its own: opening a pipe waits for the other end.
    const read = text(spawn('cat', [path]).stdout);
    await write(path, 'through');
    expect(await read).toBe('through');
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  it.skipIf(!existsSync('/dev/null'))('goes through a device', async () => {
    await write('/dev/null', 'away');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

it('leaves nothing half-written, and what was there as it was, on a disk that is full', async (context) => {
  const disk = smallDisk();
  if (!disk) return context.skip();
  try {
    const [a, b] = [join(disk.path, 'a'), join(disk.path, 'b')];
    await writeFile(a, 'before');
    const content = 'x'.repeat(2 * SMALL);
    await expect(replaceFile(a, content)).rejects.toMatchObject({ code: 'ENOSPC' });
    await expect(writeNewFile(a, content, { force: true })).rejects.toMatchObject({ code: 'ENOSPC' });
    await expect(writeNewFile(b, content)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readFile(a, 'utf8')).toBe('before');
    expect(await readdir(disk.path)).toEqual(['a']);
  } finally {
    disk.remove();
  }
});

it('replaces a file under its permissions', async () => {
  await mkdir(join(folder, 'b'));
  await writeFile(path, 'before');
  await chmod(path, 0o640);
  await replaceFile(path, 'after');
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});
