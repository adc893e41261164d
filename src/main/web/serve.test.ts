import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { StreamMessage } from '../../shared/api/kitchen-api';
import type { KitchenService } from '../service/service';
import { serve, type WebHost } from './serve';

/** A kitchen that remembers what it streamed and answers a command with its input. */
class EchoService {
  readonly log: StreamMessage[] = [];
  readonly listeners = new Set<(message: StreamMessage) => void>();

  stream(kitchenMs: number): void {
    const message: StreamMessage = {
      type: 'clock',
      kitchenMs,
      speed: 1,
      paused: false,
      ended: false,
      measuring: '',
      seq: 0,
    };
    this.log.push(message);
    for (const listener of this.listeners) listener(message);
  }
  subscribe(listener: (message: StreamMessage) => void): () => void {
    this.log.forEach(listener);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  readonly gone: object[] = [];
  leave(window: object): void {
    this.gone.push(window);
  }
  async handle(name: unknown, input: unknown): Promise<unknown> {
    return { ok: true, value: { name, input } };
  }
  async recording(name: unknown): Promise<unknown> {
    if (name === 'a b.toast.jsonl')
      return { ok: true, value: { bytes: new Blob(['bytes']).stream(), size: 5 } };
    return { ok: false, problem: { code: 'not-found', field: 'name', message: `there is no ${name}` } };
  }
}

let folder: string;
let echo: EchoService;
let host: WebHost;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-web-'));
  await writeFile(join(folder, 'index.html'), '<title>Toast Kitchen</title>');
  echo = new EchoService();
  host = await serve({ service: echo as unknown as KitchenService, port: 0, rendererFolder: folder });
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** A window's socket: what it says and hears. */
async function open(changes: { token?: string; headers?: Record<string, string>; path?: string } = {}) {
  const { host: name, searchParams } = new URL(host.url);
  const token = changes.token ?? searchParams.get('token');
  const socket = new WebSocket(`ws://${name}${changes.path ?? '/api'}?token=${token}`, {
    headers: { origin: `http://${name}`, ...changes.headers },
  });
  const heard: unknown[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (text) => {
    heard.push(JSON.parse(String(text)));
    for (const check of waiting) check();
  });
  await new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  return {
    socket,
    say: (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    hears: (count: number) =>
      new Promise<unknown[]>((resolve) => {
        const check = () => heard.length >= count && resolve(heard);
        waiting.push(check);
        check();
      }),
  };
}

function get(headers: Record<string, string>): Promise<{ status: number; headers: NodeJS.Dict<unknown> }> {
  return new Promise((resolve, reject) => {
    request(host.url, { headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

test('serves the app with the security headers', async () => {
  const answer = await get({});
  expect(answer.status).toBe(200);
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect(answer.headers).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
});

test('refuses a Host that is not this machine', async () => {
  expect((await get({ host: 'kitchen.example' })).status).toBe(403);
  await expect(open({ headers: { host: 'kitchen.example' } })).rejects.toThrow('403');
});

test.each([
  ['a wrong token', { token: 'guess' }],
  ['no token', { token: '' }],
  ['another page as Origin', { headers: { origin: 'https://kitchen.example' } }],
  ['another path', { path: '/other' }],
])('refuses a connection with %s', async (_, changes) => {
  await expect(open(changes)).rejects.toThrow('403');
});

test('answers a command under its id', async () => {
  const page = await open();
  page.say({ id: 7, command: 'pause', input: { paused: true } });
  expect(await page.hears(1)).toEqual([
    { id: 7, result: { ok: true, value: { name: 'pause', input: { paused: true } } } },
  ]);
});

test.each(['not json', '[]', '{"id":1}', '{"subscribe":false}', '{"id":{},"command":"stop"}', 'null'])(
  'answers the bad frame %s with a problem, and goes on',
  async (frame) => {
    const page = await open();
    page.say(frame);
    page.say({ id: 1, command: 'stop', input: {} });
    const [problem, answer] = await page.hears(2);
    expect(problem).toMatchObject({ id: null, result: { ok: false, problem: { code: 'bad-input' } } });
    expect(answer).toMatchObject({ id: 1, result: { ok: true } });
  },
);

test('a frame that is too long ends that connection alone', async () => {
  const [long, other] = [await open(), await open()];
  const closed = new Promise((resolve) => long.socket.on('close', resolve));
  long.say('x'.repeat(8 * 1024 * 1024));
  expect(await closed).toBe(1009);
  other.say({ id: 1, command: 'stop', input: {} });
  expect(await other.hears(1)).toHaveLength(1);
});

test('a late subscriber gets the whole log first, in order, then what comes', async () => {
  for (let ms = 0; ms < 1000; ms++) echo.stream(ms);
  const page = await open();
  page.say({ subscribe: true });
  await page.hears(1);
  for (let ms = 1000; ms < 2000; ms++) echo.stream(ms);
  const heard = (await page.hears(2000)) as { stream: { kitchenMs: number } }[];
  expect(heard.map((frame) => frame.stream.kitchenMs)).toEqual([...Array(2000).keys()]);
});

test('a window that closes is no longer subscribed, and said to have gone', async () => {
  const page = await open();
  page.say({ subscribe: true });
  echo.stream(0);
  await page.hears(1);
  page.socket.close();
  await new Promise((resolve) => page.socket.on('close', resolve));
  await expect.poll(() => echo.listeners.size).toBe(0);
  await expect.poll(() => echo.gone.length).toBe(1);
});

/** What the server answers who asks for a recording. */
async function recording(name: string, headers: Record<string, string> = {}) {
  const { origin, searchParams } = new URL(host.url);
  const answer = await fetch(`${origin}/recordings/${name}`, {
    headers: { authorization: `Bearer ${searchParams.get('token')}`, ...headers },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test('streams a recording as it is, with its length', async () => {
  const { status, headers, text } = await recording('a%20b.toast.jsonl');
  expect([status, text, headers.get('content-length')]).toEqual([200, 'bytes', '5']);
  expect(headers.get('content-encoding')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['none.toast.jsonl', 'none.toast.jsonl'],
  ['..%2Fsecret.toast.jsonl', '../secret.toast.jsonl'],
  ['%ZZ', '%ZZ'],
])('answers with the problem where there is no recording %s', async (path, name) => {
  const { status, text } = await recording(path);
  expect(status).toBe(404);
  expect(JSON.parse(text)).toEqual({ code: 'not-found', field: 'name', message: `there is no ${name}` });
});

test.each([
  ['a wrong token', { authorization: 'Bearer guess' }],
  ['no token', { authorization: '' }],
  ['another page as Origin', { origin: 'https://kitchen.example' }],
])('gives no recording to who comes with %s', async (_, headers) => {
  expect(await recording('a%20b.toast.jsonl', headers)).toMatchObject({
    status: 403,
    text: expect.stringMatching(/token.*토큰/s),
  });
});
