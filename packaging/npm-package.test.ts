import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import packageJson from '../package.json';
import { root } from '../scripts/root.mjs';
import { findPythons } from '../src/main/conformance/pythons';
import { LAB_WORKER, labFiles } from '../src/shared/api/lab-resource';
import { built } from './built';

let packed: string[];
beforeAll(async () => {
  await built();
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  packed = JSON.parse(stdout)[0].files.map(({ path }: { path: string }) => path);
}, 180_000);

describe('the package that npm gets', () => {
  it('has its programs, what they run, and the licences', () => {
    const { main, bin } = packageJson;
    expect(packed).toEqual(expect.arrayContaining([main, ...Object.values(bin)]));
    expect(packed).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'assets/LICENSES.md']));
    expect(packed).toContain(packageJson.exports['./testing'].default.slice(2));
    for (const file of [
      'cli.js',
      'lane-worker.js',
      'executor-worker.js',
      'gil-worker.js',
      'crowd-process.cjs',
    ])
      expect(packed).toContain(`out/main/${file}`);
    for (const file of ['index.html', 'replay.html', 'pages/headless/headless.html'])
      expect(packed).toContain(`out/renderer/${file}`);
    for (const file of [LAB_WORKER, '/lab/pyodide.mjs', '/lab/pyodide.asm.mjs', ...Object.values(labFiles)])
      expect(packed).toContain(`out/renderer${file}`);
  });

  it.skipIf(process.platform === 'win32')(
    'runs and records programs outside the checkout',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      const installed = join(folder, 'node_modules/toast-kitchen');
      for (const path of packed) {
        await mkdir(join(installed, dirname(path)), { recursive: true });
        await copyFile(join(root, path), join(installed, path));
      }
      // What npm would install beside it.
      for (const name of Object.keys(packageJson.dependencies))
        await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
      await writeFile(
        join(folder, 'app.py'),
        'import asyncio\nasync def main(): print("done")\nasyncio.run(main())\n',
      );
      const command = (...args: string[]) =>
        promisify(execFile)(process.execPath, [join(installed, packageJson.bin['toast-kitchen']), ...args], {
          cwd: folder,
          env: { ...process.env, TOAST_KITCHEN_HOME: join(folder, 'home') },
        });
      const cooked = await command('run', 'app.py', '--virtual', '--json', '--mode', 'async');
      expect(JSON.parse(cooked.stdout)).toMatchObject({ lanes: [{ output: ['done'] }] });
      const [python] = await findPythons();
      if (!python) return;
      const recorded = await command('record', '--', python.executable, 'app.py');
      expect(recorded.stdout).toBe('done\n');
      expect(recorded.stderr).toMatch(/^toast-kitchen: recorded as /);
    },
    120_000,
  );

  it('has neither sources nor tests nor installers', () => {
    expect(packed.filter((path) => /^(src|e2e|bench|packaging|release)\/|\.test\./.test(path))).toEqual([]);
  });

  it('imports what is in it, what it depends on, and Node.js', async () => {
    for (const path of packed.filter((each) => /^(bin|out\/main)\//.test(each)))
      for (const name of importedBy(await readFile(join(root, path), 'utf8')))
        expect([path, name, isAtHand(path, name)]).toEqual([path, name, true]);
  });
});

/** One that is relative and names no file stands in the text of a lesson. */
function importedBy(text: string): string[] {
  const found = text.matchAll(/^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["'];?$/gm);
  return [...found].map(([, name = '']) => name).filter((name) => !/^\.\/\w+$/.test(name));
}

function isAtHand(path: string, name: string): boolean {
  if (name.startsWith('.')) return packed.includes(posix.join(posix.dirname(path), name));
  return isBuiltin(name) || name === 'electron' || Object.keys(packageJson.dependencies).includes(name);
}
