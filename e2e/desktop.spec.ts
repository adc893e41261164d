import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '../scripts/electron-binary.mjs';
import { App } from './app';
import { launchElectron } from './electron-host';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';
import { openLibrary } from './library';

// What surrounds the window on a desktop: how it starts and ends, its menu, its files.
test.skip(({ host }) => host !== 'electron', 'a browser has all this of its own');

const root = join(import.meta.dirname, '..');
const stored = join(import.meta.dirname, 'stored');
const binary = () => findElectron() ?? '';

/** Whatever fails, nothing that a test started stays. */
let onTestFinished = () => {};
test.afterEach(() => {
  onTestFinished();
  onTestFinished = () => {};
});

/** Starts the app once more with the same home. @returns what it printed and its code, after its end */
async function startAgain(home: string, args: string[]): Promise<{ code: number; printed: string }> {
  const unsandboxed = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary(), [...unsandboxed, root, ...args], {
    env: { ...process.env, TOAST_KITCHEN_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (bytes) => {
    printed += bytes;
  });
  const [code] = await once(child, 'close');
  return { code, printed };
}

function mainOf({ electron }: App): ElectronApplication {
  if (!electron) throw new Error('this app does not run in Electron');
  return electron;
}

test('a recording opens from the command line, and in the app that is open', async ({
  host: _,
}, testInfo) => {
  const home = testInfo.outputPath('home');
  const [first, second] = [join(home, 'first one.toastrun'), join(home, 'second.toast.jsonl')];
  const bytes = await readFile(join(stored, 'breakfast.toast.jsonl'));
  await mkdir(home, { recursive: true });
  for (const file of [first, second]) await writeFile(file, bytes);

  const electron = await launchElectron(home, { args: [first] });
  const own = electron.process();
  onTestFinished = () => void own.kill();
  const page = await electron.firstWindow();
  const kitchen = new Kitchen(new App('electron', page, home, () => electron.close()));
  await expect(kitchen.at('banner-recorded')).toBeVisible();

  await writeFile(second, 'no recording');
  const { code, printed } = await startAgain(home, [second]);
  expect(code).toBe(0);
  expect(printed).toContain('open already');
  await expect(kitchen.at('banner-problem')).toContainText('second.toast.jsonl');
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  const gone = once(own, 'exit');
  expect((await startAgain(home, ['--quit'])).code).toBe(0);
  await gone;
});

test('a start that is to end what is not open opens nothing', async ({ host: _ }, testInfo) => {
  const home = testInfo.outputPath('home');
  expect(await startAgain(home, ['--quit'])).toEqual({ code: 0, printed: '' });
});

test('the window opens where it was closed', async ({ host: _ }, testInfo) => {
  const home = testInfo.outputPath('home');
  const opened = async (act: (electron: ElectronApplication) => Promise<unknown>) => {
    const electron = await launchElectron(home);
    const own = electron.process();
    onTestFinished = () => void own.kill();
    await electron.firstWindow();
    const result = await act(electron);
    await electron.close();
    return result;
  };
  const bounds = (electron: ElectronApplication) =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  const place = { x: 30, y: 40, width: 900, height: 650 };
  await opened((electron) =>
    electron.evaluate(({ BrowserWindow }, place) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.unmaximize();
      window?.setBounds(place);
    }, place),
  );
  expect(await opened(bounds)).toEqual(place);
});

test('the menu speaks the language of the window, and opens its dialogs', async ({ app }) => {
  const labels = () =>
    mainOf(app).evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  await expect(new Kitchen(app).at('start')).toBeVisible();
  expect(await labels()).toContain('Edit');
  await app.page.keyboard.press('g');
  await expect.poll(labels).toContain('편집');
  await app.page.keyboard.press('g');
  await expect.poll(labels).toContain('Edit');
  await mainOf(app).evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ label }) => label === 'Recordings…')?.click();
  });
  await expect(new Kitchen(app).at('dialog-recordings')).toBeVisible();
});

test('where an export went is told, and that it went nowhere', async ({ app }, testInfo) => {
  const kitchen = new Kitchen(app);
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
  const file = testInfo.outputPath('figures.csv');
  const titles = await mainOf(app).evaluateHandle(({ session }, file) => {
    const asked: unknown[] = [];
    session.defaultSession.on('will-download', (_event, item) => {
      asked.push(item.getSaveDialogOptions());
      // In place of the person who answers the system's dialog.
      if (asked.length === 1) item.setSavePath(file);
      else item.cancel();
    });
    return asked;
  }, file);

  await app.page.keyboard.press('e');
  await kitchen.at('format-csv').click();
  await kitchen.at('make-export').click();
  await expect(kitchen.at('export-state')).toHaveText(`Saved as ${file}`);
  expect(await readFile(file, 'utf8')).toContain('egg-1');

  // So small a file can be written before its cancelling is heard.
  await expect(async () => {
    await kitchen.at('make-export').click();
    await expect(kitchen.at('export-state')).toHaveAttribute('data-state', 'cancelled', { timeout: 3000 });
  }).toPass();
  const [options] = (await titles.jsonValue()) as { title: string; defaultPath: string; filters: unknown }[];
  expect(options?.title).toMatch(/^Save breakfast-.*\.csv$/);
  expect(options?.defaultPath).toMatch(/breakfast-.*\.csv$/);
  expect(options?.filters).toEqual([{ name: 'Table', extensions: ['csv'] }]);
});

test('Ctrl-C on npm start in the middle of a run leaves its recording with its end', async ({
  host: _,
}, testInfo) => {
  test.skip(process.platform === 'win32', 'there the app is asked by a second start, as above');
  const home = testInfo.outputPath('home');
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'preferences.json'), JSON.stringify({ toured: true }));
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: {
      ...process.env,
      TOAST_KITCHEN_HOME: home,
      ELECTRON_OVERRIDE_DIST_PATH: await debuggable(testInfo.outputPath('electron')),
    },
    // A group of its own, as a terminal has it.
    detached: true,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = once(npm, 'exit');
  const interrupt = () => process.kill(-(npm.pid as number), 'SIGINT');
  onTestFinished = () => {
    if (npm.exitCode === null && npm.signalCode === null) interrupt();
  };
  const browser = await chromium.connectOverCDP(await debuggerOf(npm));
  const pages = () => browser.contexts()[0]?.pages() ?? [];
  await expect.poll(() => pages().length).toBe(1);
  const page = pages()[0] as Page;
  const kitchen = new Kitchen(new App('electron', page, home, async () => {}));
  await kitchen.start(0.5);
  await kitchen.hears('the cook works on egg-1');

  interrupt();
  await ended;
  const [recording] = await openLibrary(home);
  expect(recording?.complete).toBe(true);
  const outcomes = Object.values(recording?.log.lanes ?? {}).map((events) => events.at(-1));
  expect(outcomes).toMatchObject([{ outcome: 'stopped' }, { outcome: 'stopped' }]);
});

/** Electron's executable with a port for a debugger, in a folder of its own. */
async function debuggable(folder: string): Promise<string> {
  const file = join(
    folder,
    process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron',
  );
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\nexec '${binary()}' --remote-debugging-port=0 "$@"\n`, { mode: 0o755 });
  return folder;
}

async function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('it prints nowhere');
  for await (const line of createInterface(stderr)) {
    const [address] = line.match(/ws:\/\/127\.0\.0\.1:\S+/) ?? [];
    if (address) return address;
  }
  throw new Error('the app ended without a debugger');
}
