import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, runScript } from './program.mjs';
import { root } from './root.mjs';

/**
 * Installs the dependencies where they are absent or not those of package-lock.json. Prints to stderr alone.
 * @throws {Error} where npm could not install them
 */
export async function provideDependencies() {
  if (areInstalled()) return;
  console.error('Installing what Toast Kitchen needs (npm ci)…');
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) throw new Error('npm ci could not install the dependencies; what it says is above.');
}

/** Whether each package of the lock file is there in its version, leaving out those of other systems. */
function areInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      optional ||
      (installed[path]?.version === version && installed[path].integrity === integrity),
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}

function npm(args, options) {
  const { npm_execpath: npmScript } = process.env;
  if (npmScript?.endsWith('npm-cli.js')) return runScript([npmScript, ...args], options);
  return runProgram(['npm', ...args], { ...options, shell: process.platform === 'win32' });
}
