import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findChromium } from '../../../scripts/chromium.mjs';
import { makeTempFolder } from '../files/temp-folder';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';

const PATIENCE_MS = 30_000;
const chromium = findChromium();

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = await bundleForNode(join(import.meta.dirname, 'fixtures/browser-until-ended.ts'), folder);
}, PATIENCE_MS);
afterAll(() => rm(folder, { recursive: true }));

/** How the profile of a process's browser is called, which every process of the browser is told. */
const profileOf = ({ pid }: ChildProcess) => `toast-kitchen-headless-${pid}-`;
const foldersOf = (child: ChildProcess) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(profileOf(child)));
const processesOf = (child: ChildProcess) =>
  readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandOf(pid).includes(profileOf(child)));

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

it.runIf(chromium && existsSync('/proc/self/cmdline')).each([
  ['killed', [], 'SIGKILL'],
  ['asked to end', [], 'SIGTERM'],
  ['hung up', [], 'SIGHUP'],
  ['at its wits’ end', ['throw'], null],
] as const)(
  'neither a browser nor its profile outlives a process that is %s',
  async (_how, args, signal) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, CHROME_PATH: chromium ?? '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    if (signal) {
      await vi.waitFor(() => expect(processesOf(child).length).toBeGreaterThan(1), PATIENCE_MS);
      child.kill(signal);
    }
    await ended;
    await vi.waitFor(() => expect(processesOf(child)).toEqual([]), PATIENCE_MS);
    // Whoever is killed cannot clear away: the next one does.
    if (signal === 'SIGKILL') await (await makeTempFolder('headless')).remove();
    expect(foldersOf(child)).toEqual([]);
  },
  2 * PATIENCE_MS,
);
