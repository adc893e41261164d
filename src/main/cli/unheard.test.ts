import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = await bundleForNode('src/main/entries/cli.ts', folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command whose stdout (1) or stderr (2) is a disk that is full. */
function onFullDisk(stream: 1 | 2, ...args: string[]) {
  const full = openSync('/dev/full', 'w');
  const stdio = (['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe' | number)[]).with(stream, full);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { stdio });
  closeSync(full);
  return { status, stdout: String(stdout ?? ''), stderr: String(stderr ?? '') };
}

it.runIf(existsSync('/dev/full')).each([['lessons'], ['lessons', '--json'], ['--help']])(
  'says in one line that %s cannot be printed, and exits with 1',
  (...args) => {
    expect(onFullDisk(1, ...args)).toMatchObject({
      status: 1,
      stderr: 'toast-kitchen: stdout cannot be written: the disk is full\n',
    });
  },
);

it.runIf(existsSync('/dev/full'))('does what it is asked where nobody hears its complaints', () => {
  expect(onFullDisk(2, 'run', 'none')).toMatchObject({ status: 2, stdout: '' });
});
