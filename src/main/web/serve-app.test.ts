import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-serve-'));
  const bundle = pathToFileURL(await bundleForNode(join(import.meta.dirname, 'serve-app.ts'), folder));
  script = `process.on('SIGUSR2', () => { throw new Error('unforeseen'); });
    await (await import('${bundle}')).serveApp({ open: false }); console.log('closed');`;
});
afterAll(() => rm(folder, { recursive: true }));

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'closes once at %s, however often it comes',
  { skip: process.platform === 'win32' },
  async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TOAST_KITCHEN_HOME: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(String(await once(child.stdout, 'data'))).toContain('Toast Kitchen is open at http://127.0.0.1:');
    const closed = once(child.stdout, 'data');
    child.kill(signal);
    child.kill(signal);
    child.kill('SIGTERM');
    expect(String(await closed)).toBe('closed\n');
  },
);

it('tells what nobody foresaw, and goes on', { skip: process.platform === 'win32' }, async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TOAST_KITCHEN_HOME: folder },
  });
  const url = String(await once(child.stdout, 'data')).match(/http:\S+/)?.[0] ?? '';
  const told = once(child.stderr, 'data');
  child.kill('SIGUSR2');
  expect(String(await told)).toContain('unforeseen');
  expect((await fetch(url)).status).toBe(404);
  const closed = once(child.stdout, 'data');
  child.kill();
  expect(String(await closed)).toBe('closed\n');
});
