import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { smallDisk } from './fixtures/small-disk';
import { makeFolder } from './make-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes a folder and those above it, once', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  expect(existsSync(deep)).toBe(true);
});

it('says what stands in its place', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
  expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow('ENOTDIR');
  symlinkSync('nowhere', join(folder, 'dead'));
  expect(() => makeFolder(join(folder, 'dead', 'below'))).toThrow(/EEXIST|ENOENT/);
});

it('says that a disk is read-only', (context) => {
  const disk = smallDisk();
  if (!disk) return context.skip();
  try {
    spawnSync('mount', ['-o', 'remount,ro', disk.path]);
    for (const path of ['a', 'a/b/c']) expect(() => makeFolder(join(disk.path, path))).toThrow('EROFS');
  } finally {
    disk.remove();
  }
});
