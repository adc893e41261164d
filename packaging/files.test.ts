import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createPackageWithOptions, extractFile, listPackage, statFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scripts/root.mjs';
import { findPythons } from '../src/main/conformance/pythons';
import type { AnyLesson } from '../src/main/kitchen/lesson';
import { findLesson } from '../src/main/lessons';
import { onDisk } from '../src/main/run/on-disk';
import { startRun } from '../src/main/run/run';
import { parseParameters } from '../src/shared/lesson/lesson';
import { built } from './built';
import { packedFiles, unpackedFiles } from './files.mjs';

let folder: string;
let archive: string;
let packed: string[];

/** The archive as an installed app has it, of the files that are listed and nothing else. */
beforeAll(async () => {
  await built();
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  archive = join(folder, 'resources/app.asar');
  packed = packedFiles();
  for (const path of packed) await copy(path, join(folder, 'app', path));
  const names = unpackedFiles().map((path) => join(folder, 'app', path));
  await createPackageWithOptions(join(folder, 'app'), archive, { unpack: `{${names.join(',')}}` });
  await copy('packaging/module-scope.json', `${archive}.unpacked/package.json`);
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

async function copy(path: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(join(root, path), to);
}

const textOf = (path: string) => extractFile(archive, path).toString();

describe('the archive of an installed app', () => {
  it('holds what the Electron host opens: its threads and processes, its preload and its window', () => {
    const held = listPackage(archive, { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
    expect(held).toEqual(expect.arrayContaining(packed));
    for (const name of [
      'index.js',
      'lane-worker.js',
      'executor-worker.js',
      'gil-worker.js',
      'crowd-process.cjs',
    ])
      expect(held).toContain(`out/main/${name}`);
    expect(held).toEqual(expect.arrayContaining(['out/preload/index.cjs', 'out/renderer/replay.html']));
    for (const [, asset] of textOf('out/renderer/index.html').matchAll(/(?:src|href)="\.\/([^"]+)"/g))
      expect(held).toContain(`out/renderer/${asset}`);
    expect(JSON.parse(textOf('package.json')).main).toBe('out/main/index.js');
  });

  it('holds the command line, and not the web host', () => {
    expect(packed).toContain('out/main/cli.js');
    expect(packed.filter((path) => /\/(serve-app|testing)\.js$/.test(path))).toEqual([]);
  });

  it('needs no node_modules: what its scripts import is in it', () => {
    for (const path of packed.filter((each) => each.startsWith('out/main/')))
      for (const module of importedBy(textOf(path)))
        expect([path, module, isAtHand(module)]).toEqual([path, module, true]);
  });

  it('has outside what a thread or a process starts from, and what that imports', () => {
    for (const path of unpackedFiles())
      expect([path, statFile(archive, path)]).toMatchObject([path, { unpacked: true }]);
    expect(statFile(archive, 'out/main/index.js')).not.toHaveProperty('unpacked');
  });

  it.each([
    ['breakfast', true, {}],
    ['executor', false, { max_workers: 2, egg_ms: 100, toast_ms: 100 }],
    ['gil', false, { threads: 2, chops: 10 }],
    ['crowd', false, { jobs: 2, tasks: 2, max_workers: 2, wait_ms: 100 }],
  ])(
    'cooks from outside: %s',
    async (lesson, virtual, parameters) => {
      const seen = pathToFileURL(join(archive, 'out/main/lane-worker.js'));
      const run = startRun({
        lesson,
        parameters: parseParameters((findLesson(lesson) as AnyLesson).card, parameters),
        modes: { left: 'sync', right: 'async' },
        speed: 100,
        virtual,
        measures: lesson === 'gil' || lesson === 'crowd',
        laneScript: onDisk(seen),
      });
      await run.ended;
      for (const lane of ['left', 'right'] as const)
        expect(run.log.lanes[lane].at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok' });
    },
    60_000,
  );
});

const program = `import asyncio, os
async def main():
    await asyncio.sleep(0.01)
    print("ELECTRON_RUN_AS_NODE" in os.environ)
asyncio.run(main())
`;
const [python] = await findPythons();

describe.skipIf(process.platform === 'win32')('the command line of an installed app', () => {
  /** As an installer lays them out; plain Node.js stands in for the app's Electron. */
  async function command(...args: string[]) {
    const bin = join(folder, 'resources/bin/toast-kitchen');
    await copy('packaging/bin/toast-kitchen', bin);
    await chmod(bin, 0o755);
    await writeFile(join(folder, 'toast-kitchen'), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, {
      mode: 0o755,
    });
    await writeFile(join(folder, 'app.py'), program);
    const env = { ...process.env, TOAST_KITCHEN_HOME: join(folder, 'home') };
    return promisify(execFile)(bin, args, { cwd: folder, env });
  }

  it('cooks a program with the app’s own Python', async () => {
    const { stdout } = await command('run', 'app.py', '--virtual', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ lanes: [{ output: ['False'] }, { output: ['False'] }] });
  }, 120_000);

  it.skipIf(!python)(
    'records a program that a Python of the machine runs',
    async () => {
      const { stdout, stderr } = await command('record', '--', python?.executable ?? '', 'app.py');
      expect(stdout).toBe('False\n');
      expect(stderr).toMatch(/^toast-kitchen: recorded as .*\.toast\.jsonl\n$/);
    },
    60_000,
  );

  it('makes a page of a recording', async () => {
    await command('run', 'breakfast', '--virtual', '--record', 'a.toast.jsonl', '--force');
    await command('export', 'a.toast.jsonl', '--to', 'html', '--out', 'a.html', '--force');
    expect(await readFile(join(folder, 'a.html'), 'utf8')).toContain('<!doctype html>');
  }, 60_000);

  it('serves no browser: it has windows of its own', async () => {
    await expect(command('serve', '--no-open')).rejects.toMatchObject({
      stderr: 'toast-kitchen: the installed app serves no browser: open the app itself\n',
      code: 1,
    });
  });
});

/** What a bundled module imports, its comments aside; a relative one that names no file stands in the text of a lesson. */
function importedBy(text: string): string[] {
  const names = text
    .replace(/^\s*\*.*$/gm, '')
    .matchAll(/^(?:import|export)\b[^'"\n]*["']([^'"]+)["'];?$|\bimport\(["']([^'"]+)["']\)/gm);
  return [...names].map(([, named, asked]) => named ?? asked ?? '').filter((name) => !/^\.\/\w+$/.test(name));
}

function isAtHand(module: string): boolean {
  if (module === './serve-app.js') return true; // see serve-command.ts
  return isBuiltin(module) || module === 'electron' || packed.includes(module.replace('./', 'out/main/'));
}
