import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json';
import { root } from '../scripts/root.mjs';
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
