import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isRecordedUnder, takeLock, withLock } from './lock';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  path = join(folder, 'locks', 'a');
});
afterEach(() => rm(folder, { recursive: true }));

it('is held by one at a time, and leaves nothing', () => {
  const lock = takeLock(path, true);
  expect(takeLock(path)).toBeNull();
  expect(isRecordedUnder(path)).toBe(true);
  lock?.release();
  expect(isRecordedUnder(path)).toBe(false);
  expect(existsSync(join(folder, 'locks'))).toBe(false);
  takeLock(path)?.release();
});

it('lets one after the other do something, in the order in which they came', async () => {
  const done: number[] = [];
  let inside = 0;
  const act = (n: number) => async () => {
    expect(++inside).toBe(1);
    await new Promise(setImmediate);
    inside--;
    done.push(n);
    if (n === 2) throw new Error('two');
  };
  const all = await Promise.allSettled([1, 2, 3].map((n) => withLock(path, act(n))));
  expect(done).toEqual([1, 2, 3]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('says that it is in use where that lasts', async () => {
  const lock = takeLock(path);
  await expect(withLock(path, async () => {}, 1)).rejects.toMatchObject({ fault: 'inUse' });
  lock?.release();
});

/** A process that has ended, so that nobody has its id. */
const gone = () => spawnSync(process.execPath, ['--version']).pid;

/** What the lock file says when this process holds it. */
function held(): Record<string, unknown> {
  const lock = takeLock(path, true);
  const holder = JSON.parse(readFileSync(path, 'utf8'));
  lock?.release();
  mkdirSync(join(folder, 'locks'));
  return holder;
}

it.each([
  ['of a process that is gone', () => ({ pid: gone() })],
  ['of an earlier process of this id', () => ({ since: 1 })],
  ['of before the machine was started', () => ({ pid: process.ppid, boot: 'before' })],
  ['of a process whose id another one has now', () => ({ pid: process.ppid, began: '1' })],
] as const)('takes a lock over %s', (_of, changes) => {
  writeFileSync(path, JSON.stringify({ ...held(), ...changes() }));
  expect(isRecordedUnder(path)).toBe(false);
  takeLock(path)?.release();
  expect(existsSync(path)).toBe(false);
});

it.each([
  ['of another process that lives', JSON.stringify({ pid: process.ppid, began: null })],
  ['of another machine', JSON.stringify({ host: `not-${hostname()}`, pid: 1 })],
  ['that is just being made', ''],
])('leaves a lock %s, unless it is of long ago where nobody can say', (_of, text) => {
  const holder = held();
  writeFileSync(path, text && JSON.stringify({ ...holder, ...JSON.parse(text) }));
  expect(takeLock(path)).toBeNull();
  utimesSync(path, 1, 1);
  expect(takeLock(path) === null).toBe(text.includes(String(process.ppid)) && !text.includes('host'));
});

it.each([
  ['of another machine', JSON.stringify({ host: `not-${hostname()}`, pid: 1 })],
  ['that says nothing', ''],
  ['that names no process', JSON.stringify({ pid: 0 })],
  ['that names a group of processes', JSON.stringify({ pid: -1 })],
])('takes a lock %s over that a clock far ahead has made', (_of, text) => {
  const holder = held();
  writeFileSync(path, text && JSON.stringify({ ...holder, ...JSON.parse(text) }));
  utimesSync(path, 4e9, 4e9);
  expect(takeLock(path)).not.toBeNull();
});
