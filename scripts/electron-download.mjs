import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { electronFolder, electronVersion, findElectron } from './electron-binary.mjs';
import { forwardSignals } from './forward-signals.mjs';
import { cacheFolder } from './root.mjs';

/** Give up a download that makes no progress for this long (ms): before its first byte, and after it. */
const patience = { toBegin: 20_000, toGoOn: 60_000 };
const installer = join(electronFolder, 'install.js');
const dist = join(electronFolder, 'dist');
/** The installer writes the second when it is done. */
const unpacked = [dist, join(electronFolder, 'path.txt')];
const landing = join(cacheFolder, 'electron-download');
const note = join(cacheFolder, 'electron-failed.json');

/** Why this version could not be downloaded when it was last tried, or null. */
export function rememberedFailure() {
  try {
    const { version, reason } = JSON.parse(readFileSync(note, 'utf8'));
    return version === electronVersion() ? reason : null;
  } catch {
    return null;
  }
}

/**
 * Downloads Electron's binary by its own installer, showing how far it is, unless another `npm start` just did.
 * @throws {Error} whose message says in a few words why it failed; that is remembered
 */
export function downloadElectron() {
  return alone(`${landing}.lock`, async () => {
    if (findElectron({})) return;
    const reason = await install();
    if (reason === null) return rmSync(note, { force: true });
    writeFileSync(note, JSON.stringify({ version: electronVersion(), reason }));
    throw new Error(reason);
  });
}

/** Resolves to why it failed, or null. What was unpacked in part neither stays nor is built upon. */
async function install() {
  remove(...unpacked);
  mkdirSync(landing, { recursive: true });
  const failure = await runInstaller();
  remove(landing);
  if (failure === null && findElectron({})) return null;
  remove(...unpacked);
  return failure ?? 'what came is not whole';
}

function remove(...paths) {
  for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

function runInstaller() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: installerEnvironment(),
    });
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += bytes;
    });
    let problem = '';
    const stopWatching = watchBytes((silence) => {
      problem = silence;
      child.kill('SIGKILL');
    });
    const wasStopped = forwardSignals(() => child.kill('SIGKILL'));
    child.on('error', (error) => resolve(error.message));
    // After it is gone: until then it can go on unpacking.
    child.on('close', (code) => {
      stopWatching();
      if (wasStopped()) leave();
      resolve(code === 0 ? null : problem || firstLine(said));
    });
  });
}

/** The person does not want to wait for it now, which is no failure to remember. */
function leave() {
  remove(landing, ...unpacked);
  process.exit(130);
}

/**
 * The archive lands in a folder of our own, where its growing size can be seen; and Node.js takes the proxy that
 * HTTPS_PROXY names, as npm does.
 */
export function installerEnvironment(given = process.env) {
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = given;
  const temporary = { TMPDIR: landing, TMP: landing, TEMP: landing };
  return { NODE_USE_ENV_PROXY: '1', ...env, ...temporary, ELECTRON_GET_NO_PROGRESS: '1' };
}

function watchBytes(giveUp) {
  let bytes = 0;
  let movedAt = Date.now();
  showProgress(0);
  const timer = setInterval(() => {
    const now = sizeOf(landing) + sizeOf(dist);
    if (now !== bytes) {
      bytes = now;
      movedAt = Date.now();
      showProgress(bytes);
    }
    const limit = bytes === 0 ? patience.toBegin : patience.toGoOn;
    if (Date.now() - movedAt > limit) giveUp(`no data came for ${limit / 1000} s`);
  }, 500);
  return () => {
    clearInterval(timer);
    if (process.stderr.isTTY) process.stderr.write('\n');
  };
}

function showProgress(bytes) {
  const megabytes = bytes === 0 ? '' : ` ${Math.round(bytes / 1e6)} MB`;
  const line = `Downloading Electron ${electronVersion()}…${megabytes}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`);
  else if (bytes === 0) console.error(line);
}

/** Bytes under a folder; what vanishes meanwhile counts as nothing. */
function sizeOf(path) {
  try {
    const entry = statSync(path);
    if (!entry.isDirectory()) return entry.size;
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
  } catch {
    return 0;
  }
}

function firstLine(text) {
  const line = text.split('\n').find((each) => /\w*Error\b.*:/.test(each)) ?? 'its installer failed';
  return line.trim().replace(/^\w*Error( \[\w+\])?: /, '');
}
