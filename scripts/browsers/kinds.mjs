import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { openBidi } from './bidi.mjs';
import { openChromium } from './chromium.mjs';
import { openWebDriver } from './webdriver.mjs';

/**
 * @typedef {object} Kind a browser that may be on this machine
 * @property {string} name
 * @property {() => string | undefined} find its executable, or that of its driver
 * @property {string} missing what to do where there is none
 * @property {(file: string) => Promise<import('./page.mjs').Browser>} open
 */

const programs = process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)';
const mac = (name) => `/Applications/${name}.app/Contents/MacOS/${name}`;
const driver = 'WebKitWebDriver';

/** @type {Kind[]} */
export const kinds = [
  {
    name: 'Chromium',
    find: () => find('chromium', 'chromium-browser', mac('Chromium')),
    missing: 'no chromium on PATH',
    open: openChromium,
  },
  {
    name: 'Chrome',
    find: () => find('google-chrome', 'google-chrome-stable', 'chrome', mac('Google Chrome')),
    missing: 'no google-chrome on PATH',
    open: openChromium,
  },
  {
    name: 'Edge',
    find: () =>
      find(
        'microsoft-edge',
        'msedge',
        mac('Microsoft Edge'),
        join(programs, 'Microsoft/Edge/Application/msedge.exe'),
      ),
    missing: 'no microsoft-edge on PATH',
    open: openChromium,
  },
  {
    name: 'Firefox',
    find: () => find('firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'),
    missing: 'no firefox on PATH (Debian: apt-get install firefox-esr)',
    open: openBidi,
  },
  {
    name: 'WebKit',
    find: () => find(driver),
    missing: `no ${driver} on PATH (Debian: apt-get install webkit2gtk-driver xvfb)`,
    open: (file) => openWebDriver(file, 'webkit'),
  },
  {
    name: 'Safari',
    find: () => find('safaridriver'),
    missing: 'no safaridriver on PATH (macOS alone has it; safaridriver --enable once)',
    open: (file) => openWebDriver(file, 'safari'),
  },
];

/** The first of these that exists, on PATH or at its own path. */
function find(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffixes = process.platform === 'win32' ? ['', '.exe'] : [''];
  const files = names.flatMap((name) =>
    /[\\/]/.test(name)
      ? [name]
      : folders.flatMap((folder) => suffixes.map((end) => join(folder, name + end))),
  );
  return files.find((file) => existsSync(file));
}
