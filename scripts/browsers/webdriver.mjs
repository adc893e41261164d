import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { display } from './display.mjs';
import { ownChild } from './own-child.mjs';

/** What each driver is asked to open. */
const capabilities = {
  webkit: () => ({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  }),
  safari: () => ({ browserName: 'safari' }),
};

/** A browser of WebKit's family by its own driver (W3C WebDriver over HTTP), in a window that may be nobody's. */
export async function openWebDriver(file, family) {
  const screen = family === 'webkit' ? await display() : { env: {}, async close() {} };
  const port = await freePort();
  // Steered, it keeps one process for all pages, and so leaves out of an isolated page what isolation allows it.
  const env = { ...process.env, ...screen.env, JSC_useSharedArrayBuffer: '1' };
  const driver = ownChild(file, [family === 'webkit' ? `--port=${port}` : `-p${port}`], {
    env,
    stdio: 'ignore',
  });
  const ask = (method, path, body) => request(`http://127.0.0.1:${port}${path}`, method, body);
  await ready(ask);
  const { sessionId } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: capabilities[family]() },
  });
  const send = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  await send('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
  const browser = {
    go: (url) => send('POST', '/url', { url }),
    async evaluate(expression) {
      const script = `const done = arguments[0];
        Promise.resolve(${expression}).then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
      const { value, error } = JSON.parse(await send('POST', '/execute/async', { script, args: [] }));
      if (error) throw new Error(error);
      return value;
    },
    act: (actions) => send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] }),
    picture: async () => Buffer.from(await send('GET', '/screenshot'), 'base64'),
    /** The page's size: that of the window, less what the window has around it. */
    async resize(width, height) {
      await send('POST', '/window/rect', { width, height });
      const [inner, outer] = await browser.evaluate('[[innerWidth, innerHeight], [outerWidth, outerHeight]]');
      await send('POST', '/window/rect', {
        width: width + outer[0] - inner[0],
        height: height + outer[1] - inner[1],
      });
    },
    problems: () => [],
    async close() {
      await send('DELETE', '').catch(() => {});
      await driver.end();
      await screen.close();
    },
  };
  await browser.resize(1280, 720);
  return browser;
}

/** @returns the answer's value. @throws {Error} with the driver's own words */
async function request(url, method, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function ready(ask) {
  for (let tries = 0; tries < 100; tries++) {
    if (await ask('GET', '/status').catch(() => null)) return;
    await delay(100);
  }
  throw new Error('the driver does not answer');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** WebKitGTK's own small browser, where distributions keep it. */
function miniBrowser() {
  const places = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/libexec',
    '/usr/lib64',
    '/usr/lib',
  ];
  const files = places.flatMap((place) =>
    ['6.0', '4.1', '4.0'].flatMap((version) => [
      `${place}/webkit2gtk-${version}/MiniBrowser`,
      `${place}/webkitgtk-${version}/MiniBrowser`,
    ]),
  );
  const found = files.find((file) => existsSync(file));
  if (!found) throw new Error("WebKitGTK's MiniBrowser is not where it is looked for");
  return found;
}
