import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './program.mjs';
import { root } from './root.mjs';

const sources = [
  'src',
  'assets',
  'electron.vite.config.ts',
  'replay.vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
];
const stamp = join(root, 'out', 'fingerprint');

/**
 * Bundles the app into out/ where its sources changed since it was last done. Prints to stderr alone.
 * @throws {Error} with what the bundler says, where it fails
 */
export async function provideBundle() {
  if (readOr(stamp, '') === fingerprint()) return;
  console.error('Building Toast Kitchen…');
  await bundle();
}

/**
 * Bundles the app into out/.
 * @throws {Error} with what the bundler says, where it fails
 */
export async function bundle() {
  const made = fingerprint();
  await build(['electron-vite/bin/electron-vite.js', 'build']);
  // After it, because it goes into a folder that the first one empties.
  await build(['vite/bin/vite.js', 'build', '-c', 'replay.vite.config.ts']);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, made);
}

async function build([script, ...args]) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const command = [join(root, 'node_modules', script), ...args];
  const { code, output } = await runScript(command, { cwd: root, env, capture: true });
  if (code !== 0) throw new Error(`${output}\nThe build failed.`);
}

/** One hash of every source file's path and content. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesUnder))
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesUnder(path) {
  const entries = childrenOf(path);
  if (entries === null) return [path];
  return entries
    .map((entry) => `${path}/${entry}`)
    .filter((child) => !/\.test\.tsx?$/.test(child))
    .sort()
    .flatMap(filesUnder);
}

function childrenOf(path) {
  try {
    return readdirSync(join(root, path));
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
