import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { App } from './app';
import { expectClosedToOthers, outsidePaths } from './closed-to-others';
import { launchElectron } from './electron-host';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

// Electron's own security checklist, point by point, on the app as it is built.
test.skip(({ host }) => host !== 'electron', 'the web host has its own');

/** One for all: each leaves it as it was. */
let electron: ElectronApplication;
let page: Page;
let home: string;
test.beforeEach(async ({ host: _ }, testInfo) => {
  if (electron) return;
  home = testInfo.outputPath('home');
  electron = await launchElectron(home);
  page = await electron.firstWindow();
  await expect(page.getByTestId('start')).toBeVisible();
});
test.afterAll(() => electron?.close());

/** Does something in the page that its policy or its host refuses, which the console may say. */
async function attempt<T>(page: Page, act: () => T | Promise<T>): Promise<T | 'refused'> {
  return page.evaluate(act).catch(() => 'refused' as const);
}

test('the page lives in a sandbox, apart from the preload, without Node.js or a spell-checker', async () => {
  const spells = await electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(spells).toBe(false);
  const reach = await page.evaluate(() => ({
    node: ['process', 'require', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    webview: 'getWebContentsId' in document.createElement('webview'),
  }));
  expect(reach).toEqual({ node: [], webview: false });
  const bridge = await page.evaluate(() => Object.keys(window.toastKitchen ?? {}).sort());
  expect(bridge).toEqual(['invoke', 'onHostMessage', 'subscribe']);
});

test('no page leads out of the app, and one that tries goes on hearing the kitchen', async () => {
  const kitchen = new Kitchen(new App('electron', page, home, () => electron.close()));
  const address = page.url();
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  const places = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd'];
  for (const place of places) {
    await attempt(page, new Function(`location.href = ${JSON.stringify(place)};`) as () => void);
    await expect(kitchen.at('start')).toBeVisible();
  }
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
  await kitchen.recordings(1);
});

test('no page opens another window', async () => {
  const opened = await page.evaluate(() => window.open('https://example.com/'));
  expect(opened).toBeNull();
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: location.href, target: '_blank' });
    document.body.append(link);
    link.click();
    link.remove();
  });
  const windows = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});

test('every permission that a page asks for is refused', async () => {
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const camera = () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given');
  expect(await attempt(page, camera)).toBe('refused');
  const place = () =>
    new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(`error ${code}`),
      );
    });
  expect(await attempt(page, place)).toBe('error 1');
});

test('a page of anybody else commands nothing, even through the preload', async () => {
  const preload = join(import.meta.dirname, '../out/preload/index.cjs');
  const answer = await electron.evaluate(async ({ BrowserWindow }, preload) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    await stranger.loadURL('data:text/html,<title>stranger</title>').catch(() => {});
    const result = await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
      const heard = [];
      window.toastKitchen.subscribe((message) => heard.push(message));
      window.toastKitchen.invoke('lessons', {}).then((result) => resolve({ result, heard }));
    })`);
    stranger.destroy();
    return result;
  }, preload);
  expect(answer).toMatchObject({ result: { ok: false, problem: { code: 'failed' } }, heard: [] });
});

test('no address leads to a file outside the app', async () => {
  const statuses = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map((path) =>
          fetch(location.origin + path).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      ),
    outsidePaths,
  );
  for (const [i, status] of statuses.entries()) expect([0, 400, 403, 404], outsidePaths[i]).toContain(status);
});

test('every answer has the headers that keep its page to itself', async () => {
  const read = async (path: string) => Object.fromEntries((await fetch(path)).headers);
  for (const path of ['/index.html', '/none', '/recordings/none.toastrun', '/opened/none'])
    expectClosedToOthers(await page.evaluate(read, path), path);
});

test('no request leaves the app, whoever makes it', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await page.evaluate(async (url) => {
    await fetch(url, { mode: 'no-cors' }).catch(() => {});
    const picture = new Image();
    const ended = new Promise((resolve) => {
      picture.onerror = resolve;
      picture.onload = resolve;
    });
    picture.src = url;
    await ended;
    await fetch('/index.html');
  }, url);
  const elsewhere = await electron.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    const loaded = await window.loadURL(url).then(
      () => 'loaded',
      () => 'refused',
    );
    window.destroy();
    return loaded;
  }, url);
  server.close();
  expect([asked, elsewhere]).toEqual([0, 'refused']);
});
