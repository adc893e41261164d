import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { alone } from './alone.mjs';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that has ended. */
const gone = () => String(spawnSync(process.execPath, ['--version']).pid);

it.each([
  ['was killed', gone, 0],
  ['was killed before it said which one it is', () => '', 1],
  ['was killed so on a clock that was ahead', () => '', 4e9],
  ['said what is no process', () => '-1', 1],
])('waits for no process that %s', async (_, says, second) => {
  writeFileSync(lock, says());
  if (second) utimesSync(lock, second, second);
  expect(await alone(lock, async () => 'done')).toBe('done');
  expect(existsSync(lock)).toBe(false);
});
