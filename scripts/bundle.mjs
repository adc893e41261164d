import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './program.mjs';
import { root } from './root.mjs';

const sources = [
  'src',
  'assets',
  'css-modules.config.ts',
  'electron.vite.config.ts',
  'replay.vite.config.ts',
  'crowd.vite.config.ts',
  'lab.vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
];
const stamp = join(root, 'out', 'fingerprint');

/**
 * Bundles the app into out/ where its sources changed since it was last done. Prints to stderr alone.
 * @throws {Error} with what the bundler says, where it fails
 */
export async function provideBundle() {
  if (!isTouched()) return;
  const lookedAt = attempt(diskTime);
  // Touched is not changed: Git touches what it checks out.
  if (readOr(stamp, '') === fingerprint()) {
    if (lookedAt) attempt(() => utimesSync(stamp, lookedAt, lookedAt));
    return;
  }
  console.error('Building Toast Kitchen…');
  await bundle();
}

/**
 * Bundles the app into out/.
 * @throws {Error} with what the bundler says, where it fails
 */
export async function bundle() {
  const begun = diskTime();
  const made = fingerprint();
  // From here on, until all is done, out/ is the bundle of no sources.
  rmSync(stamp, { force: true });
  await build(['electron-vite/bin/electron-vite.js', 'build']);
  // After it, because they go into folders that the first one empties.
  for (const config of ['replay', 'crowd', 'lab'])
    await build(['vite/bin/vite.js', 'build', '-c', `${config}.vite.config.ts`]);
  writeFileSync(stamp, made);
  // What was written meanwhile is newer.
  utimesSync(stamp, begun, begun);
}

async function build([script, ...args]) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const command = [join(root, 'node_modules', script), ...args];
  const { code, output } = await runScript(command, { cwd: root, env, capture: true });
  if (code !== 0) throw new Error(`${output}\nThe build failed.`);
}

/** The time according to the disk, which may belong to another machine. */
function diskTime() {
  const file = join(root, 'out', 'begun');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(file, '');
  return statSync(file).mtime;
}

/** Whether any source was written, moved or removed since the stamp's time. Unlike mtime, ctime cannot be set back. */
function isTouched() {
  const since = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const touched = (path) => {
    const entry = statSync(join(root, path), { throwIfNoEntry: false });
    if (!entry) return false;
    if (entry.ctimeMs >= since) return true;
    return entry.isDirectory() && readdirSync(join(root, path)).some((name) => touched(`${path}/${name}`));
  };
  return sources.some(touched);
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
  return attempt(() => readFileSync(file, 'utf8')) ?? otherwise;
}

/** What it comes to; null where the folder is somebody else's, who lets nobody write, or nothing is there. */
function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
