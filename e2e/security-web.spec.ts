import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { WebSocket } from 'ws';
import type { App } from './app';
import { expectClosedToOthers, outsidePaths } from './closed-to-others';
import { expect, test } from './fixture';

// Of Electron's security checklist what applies to a server and a browser, on the app as it is built.
test.skip(({ host }) => host !== 'web', 'Electron has its own');

/** Another tab of the same browser: what it is made to do breaks its policy on purpose. */
async function anotherTab(app: App): Promise<Page> {
  const page = await app.page.context().newPage();
  await page.goto(app.page.url());
  await expect(page.getByTestId('start')).toBeVisible();
  return page;
}

/** A server of somebody else on this machine, which counts who comes. */
async function stranger() {
  const server = createServer((_request, response) => {
    counted.visits++;
    response.setHeader('Access-Control-Allow-Origin', '*').end('<title>stranger</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const counted = { visits: 0, host, url: `http://${host}/`, close: () => server.close() };
  return counted;
}

/** What the server answers, its path sent as it is. */
function ask(app: App, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(app.page.url());
    request({ hostname, port, path, headers, method }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => resolve(Object.assign(answer, { text })));
    })
      .on('error', reject)
      .end();
  });
}

const tokenOf = (app: App) => new URL(app.page.url()).searchParams.get('token') ?? '';

test('every answer has the headers that keep its page to itself, also a refusal', async ({ app }) => {
  const bearer = { authorization: `Bearer ${tokenOf(app)}` };
  const answers = [
    [200, await ask(app, '/')],
    [200, await ask(app, '/index.html', {}, 'HEAD')],
    [304, await ask(app, '/', { 'if-none-match': (await ask(app, '/')).headers.etag ?? '' })],
    [404, await ask(app, '/none')],
    [404, await ask(app, '/', {}, 'POST')],
    [403, await ask(app, '/', { host: 'kitchen.example' })],
    [403, await ask(app, '/recordings/a.toastrun')],
    [404, await ask(app, '/recordings/a.toastrun', bearer)],
    [403, await ask(app, '/api')],
    [204, await ask(app, '/api', bearer)],
  ] as const;
  for (const [n, [status, { statusCode, headers }]] of answers.entries()) {
    expect(statusCode, `answer ${n}`).toBe(status);
    expectClosedToOthers(headers, `answer ${n}`);
  }
});

test('another host, a missing token and a missing page are told in words, in both languages', async ({
  app,
}) => {
  const told = [
    [await ask(app, '/', { host: 'kitchen.example' }), /on the computer where it runs.*실행 중인 컴퓨터/s],
    [await ask(app, '/', { host: 'localhost:9' }), /forward it under the same number.*같은 번호/s],
    [await ask(app, '/api'), /token.*토큰/s],
    [await ask(app, '/none'), /nothing at this address.*아무것도 없습니다/s],
  ] as const;
  for (const [{ headers, text }, words] of told) {
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text).toMatch(words);
  }
});

test('no address leads to a file outside the app', async ({ app }) => {
  const bearer = { authorization: `Bearer ${tokenOf(app)}` };
  for (const path of ['/../../package.json', ...outsidePaths]) {
    const { statusCode, text } = await ask(app, path, bearer);
    expect([400, 403, 404], path).toContain(statusCode);
    expect(text).not.toMatch(/"name": "toast-kitchen"|root:/);
  }
});

test('only a page of its own that holds the token is connected', async ({ app }) => {
  const { host } = new URL(app.page.url());
  const connect = (url: string, headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url, { headers });
      socket.on('open', () => resolve('open')).on('error', ({ message }) => resolve(message));
    });
  const own = { origin: `http://${host}` };
  const good = `ws://${host}/api?token=${tokenOf(app)}`;
  const refused = await Promise.all([
    connect(`ws://${host}/api`, own),
    connect(`ws://${host}/api?token=guess`, own),
    connect(good, {}),
    connect(good, { origin: 'null' }),
    connect(good, { origin: 'https://kitchen.example' }),
    connect(good, { ...own, host: 'kitchen.example' }),
    connect(good.replace('/api', '/'), own),
  ]);
  for (const message of refused) expect(message).toContain('403');
  expect(await connect(good, own)).toBe('open');
});

test('its page asks nobody else for anything, and is asked no permission', async ({ app }) => {
  const other = await stranger();
  const page = await anotherTab(app);
  const reached = await page.evaluate(async (url) => {
    const attempts = {
      fetch: () => fetch(url, { mode: 'no-cors' }),
      picture: () => Object.assign(new Image(), { src: url }).decode(),
      frame: () =>
        Promise.reject(document.body.append(Object.assign(document.createElement('iframe'), { src: url }))),
      script: () =>
        new Promise((resolve, reject) => {
          const script = Object.assign(document.createElement('script'), {
            src: url,
            onload: resolve,
            onerror: reject,
          });
          document.body.append(script);
        }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      place: () => new Promise((...outcome) => navigator.geolocation.getCurrentPosition(...outcome)),
    };
    const outcomes = Object.entries(attempts).map(async ([name, attempt]) => {
      const done = await attempt().then(
        () => true,
        () => false,
      );
      return done ? [name] : [];
    });
    return (await Promise.all(outcomes)).flat();
  }, other.url);
  expect(reached).toEqual([]);
  expect(other.visits).toBe(0);
  // That it tried is what every other spec is held against.
  expect(app.hosts.delete(other.host)).toBe(true);
  other.close();
});

test('a page that is taken elsewhere is seen to be, and one that it opens has no way back', async ({
  app,
}) => {
  const other = await stranger();
  const page = await anotherTab(app);
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((url) => void window.open(url), other.url),
  ]);
  await opened.waitForLoadState();
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  expect(await opened.evaluate(() => document.referrer)).toBe('');
  expect(app.hosts.delete(other.host)).toBe(true);
  other.close();
});

test('the app has no link that leads out of it', async ({ app }) => {
  await app.page.keyboard.press('?');
  const leading = await app.page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLAnchorElement>('a[href], form[action], iframe'),
      (element) => element.outerHTML,
    ),
  );
  expect(leading).toEqual([]);
});

for (const [locale, words] of [
  ['en-US', /address was typed without its token.*whole address/],
  ['ko-KR', /주소를 토큰 없이 입력했거나.*모두 여세요/],
] as const)
  test(`an address without the token, or with an old one, says what to do: ${locale}`, async ({
    app,
    browser,
  }, testInfo) => {
    const { origin } = new URL(app.page.url());
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    for (const address of [origin, `${origin}/?token=old`]) {
      await page.goto(address);
      await expect(page.getByRole('alert')).toHaveText(words);
    }
    await page.screenshot({ path: testInfo.outputPath(`refused-${locale}.png`) });
    await context.close();
  });
