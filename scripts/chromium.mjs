import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runProgram, runScript } from './program.mjs';
import { cacheFolder, root } from './root.mjs';

const require = createRequire(import.meta.url);
/** The shell, which has no windows to draw, takes two thirds of the others' time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const debianPackages = ['chromium', 'chromium-headless-shell'];

/** Give up a download that takes longer than this (ms). */
const patience = 300_000;

/** What a Chromium without a screen needs to run anywhere and to keep to itself; and nothing here needs WebGL. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-3d-apis',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** The Chromium that is on this machine already: Playwright's own, else one on PATH, else null. */
export function findChromium() {
  return findOwn() ?? findOnPath();
}

/**
 * Finds a Chromium for the tests, or brings one here: Playwright's own, else one on PATH, else Debian's.
 * @returns {Promise<string>} its executable
 * @throws {Error} that says what to install
 */
export async function provideChromium() {
  const found = findOwn() ?? (await downloadOwn()) ?? findOnPath() ?? (await installDebian());
  if (found) return found;
  throw new Error('The tests need a Chromium: install Chromium or Google Chrome so that it is on PATH.');
}

function findOwn() {
  const file = require('@playwright/test').chromium.executablePath();
  return existsSync(file) && runs(file) ? file : null;
}

/** A version that could not be downloaded, or cannot run here, is not tried again. */
async function downloadOwn() {
  const { version } = require('@playwright/test/package.json');
  const failed = join(cacheFolder, `chromium-failed-${version}`);
  if (existsSync(failed)) return null;
  console.error("Downloading Playwright's Chromium…");
  const { output } = await runScript([require.resolve('@playwright/test/cli'), 'install', 'chromium'], {
    capture: true,
    timeout: patience,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
  });
  const own = findOwn();
  if (own) return own;
  console.error('It could not be had; looking for another Chromium on this machine.');
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(failed, output);
  return null;
}

function findOnPath() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return files.find((file) => existsSync(file) && runs(file)) ?? null;
}

async function installDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null;
  console.error('Installing chromium (apt-get)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').SpawnOptions} */
  const toStderr = { env, stdio: ['ignore', 2, 2] };
  await runProgram(['apt-get', 'update', '-q'], toStderr);
  await runProgram(
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...debianPackages],
    toStderr,
  );
  return findOnPath();
}

/** Whether its libraries are here too. On Windows, where asking would open a window, it is taken to run. */
function runs(file) {
  return process.platform === 'win32' || spawnSync(file, ['--version'], { cwd: root }).status === 0;
}
