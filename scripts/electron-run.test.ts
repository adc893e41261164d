import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reasonOf, rememberCrash, rememberedCrash } from './electron-crash.mjs';
import { runElectron } from './electron-run.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An executable that does what a shell script says. */
function binary(script: string, mode = 0o755): string {
  const file = join(folder, 'electron');
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode });
  return file;
}

const facts = {
  platform: 'linux',
  uid: 1000,
  helper: null,
  appArmorRestricts: '1',
  usernsClone: '',
  mostNamespaces: '',
};
const free = { ...facts, appArmorRestricts: '0' };

describe.runIf(process.platform !== 'win32')('an Electron', () => {
  test('that cannot be started is told by the error', async () => {
    const none = join(folder, 'none');
    const missing = await runElectron(none, []);
    expect(missing).toMatchObject({ started: false, code: 1, why: 'ENOENT' });
    expect(reasonOf(none, missing)).toEqual({ why: 'Electron does not start (ENOENT)', advice: '' });
    expect(await runElectron(binary('', 0o644), [])).toMatchObject({ started: false, why: 'EACCES' });
  });

  test('that ends by itself is told by its code', async () => {
    const ending = await runElectron(binary('exit 3'), []);
    expect(ending).toMatchObject({ code: 3, why: 'code 3', crashed: false });
    expect(reasonOf('', ending, free).why).toBe('Electron ended at once (code 3)');
    expect(await runElectron(binary('exit 0'), [])).toMatchObject({ code: 0 });
  });

  test('that crashes is told by its signal, and the cure where that was the sandbox', async () => {
    const file = binary('kill -TRAP $$');
    const ending = await runElectron(file, []);
    expect(ending).toMatchObject({ why: 'SIGTRAP', crashed: true, bySandbox: false });
    expect(reasonOf(file, ending, free)).toEqual({ why: 'Electron ended at once (SIGTRAP)', advice: '' });
    expect(reasonOf(file, ending, facts).advice).toContain(join(folder, 'chrome-sandbox'));

    const says = 'FATAL:sandbox/linux/suid/client/setuid_sandbox_host.cc:166] The SUID sandbox helper binary';
    const told = await runElectron(binary(`echo '[7:1127/1.2:${says}' >&2; kill -TRAP $$`), []);
    expect(reasonOf(file, told, free).why).toContain('no sandbox');
  });

  test('that crashed is remembered, until it is another one', () => {
    const file = binary('exit 0');
    const note = join(folder, 'note.json');
    expect(rememberedCrash(file, note)).toBeNull();
    rememberCrash(file, { why: 'Electron ended at once (SIGTRAP)', advice: '' }, note);
    expect(rememberedCrash(file, note)).toEqual({
      why: 'Electron crashed before (SIGTRAP)',
      advice: 'npm start -- --host electron tries again.',
    });
    binary('exit 00');
    expect(rememberedCrash(file, note)).toBeNull();
  });

  test('writes to its end when Ctrl-C reaches everybody in the terminal, and more than once', async () => {
    // As Electron: the first signal is a wish to quit, the next one is deadly.
    writeFileSync(
      join(folder, 'app.mjs'),
      `import { writeFileSync } from 'node:fs';
      const awake = setInterval(() => {}, 1000);
      process.once('SIGINT', () => setTimeout(() => {
        writeFileSync(${JSON.stringify(join(folder, 'footer'))}, '');
        clearInterval(awake);
      }, 400));
      console.log('cooking');`,
    );
    const file = binary(`exec '${process.execPath}' '${join(folder, 'app.mjs')}'`);
    const run = pathToFileURL(join(import.meta.dirname, 'electron-run.mjs')).href;
    const code = `const { runElectron } = await import('${run}');
      const { code } = await runElectron(${JSON.stringify(file)}, []);
      process.exitCode = code;`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', code], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(starter, 'exit');
    await once(starter.stdout, 'data');
    // The terminal's, and npm's.
    process.kill(-(starter.pid as number), 'SIGINT');
    process.kill(starter.pid as number, 'SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(existsSync(join(folder, 'footer'))).toBe(true);
  });
});

test('a crash that cannot be remembered ends nothing', () => {
  const file = binary('exit 1');
  const note = join(file, 'inside a file', 'note.json');
  expect(() =>
    rememberCrash(file, { why: 'Electron ended at once (SIGTRAP)', advice: '' }, note),
  ).not.toThrow();
  expect(rememberedCrash(file, note)).toBeNull();
});
