import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { firstMatch } from './output.mjs';
import { ownChild } from './own-child.mjs';

/** Firefox without a window, by the protocol that it speaks itself (WebDriver BiDi). */
export async function openBidi(file) {
  const profile = await mkdtemp(join(tmpdir(), 'toast-kitchen-firefox-'));
  const flags = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const firefox = ownChild(file, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const [, address] = await firstMatch(firefox.stderr, /BiDi listening on (ws:\S+)/);
  const bidi = await Bidi.connect(`${address}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await bidi.send('browsingContext.getTree', {});
  const { context } = contexts[0];
  const resize = (width, height) =>
    bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
  await resize(1280, 720);
  return {
    go: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async evaluate(script) {
      const expression = `Promise.resolve(${script}).then((value) => JSON.stringify(value ?? null))`;
      const told = await bidi.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      if (told.type !== 'success') throw new Error(told.exceptionDetails.text);
      return JSON.parse(told.result.value);
    },
    act: (actions) =>
      bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] }),
    async picture() {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    resize,
    problems: () => bidi.problems,
    async close() {
      bidi.socket.close();
      await firefox.end();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

class Bidi {
  problems = [];
  #lastId = 0;
  #waiting = new Map();

  static async connect(address) {
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new Bidi(socket);
  }

  constructor(socket) {
    this.socket = socket;
    socket.on('message', (data) => this.#hear(JSON.parse(data)));
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser has gone'));
    });
  }

  send(method, params) {
    this.#lastId += 1;
    this.socket.send(JSON.stringify({ id: this.#lastId, method, params }));
    return new Promise((resolve, reject) => this.#waiting.set(this.#lastId, { resolve, reject }));
  }

  #hear({ id, type, method, params, result, message }) {
    if (method === 'log.entryAdded' && params.level === 'error') this.problems.push(params.text);
    if (type === 'error') this.#waiting.get(id)?.reject(new Error(message));
    else this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
  }
}
