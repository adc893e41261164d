import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKitchenService, type KitchenService } from '../service/service';
import { serve, type WebHost } from './serve';

// Whatever a test here does not own ends the process, or this file: the runner fails on uncaught errors.

let home: string;
let folder: string;
let service: KitchenService;
let host: WebHost;
let port: number;
let token: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'toast-hostile-'));
  folder = join(home, 'renderer');
  await mkdir(join(home, 'recordings'));
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), '<title>Toast Kitchen</title>');
  await writeFile(join(folder, 'empty.js'), '');
  await writeFile(join(home, 'recordings', 'big.toast.jsonl'), Buffer.alloc(20_000_000));
  service = createKitchenService(home);
  host = await serve({ service, port: 0, rendererFolder: folder });
  const url = new URL(host.url);
  port = Number(url.port);
  token = url.searchParams.get('token') ?? '';
});

afterEach(async () => {
  vi.restoreAllMocks();
  await host.close();
  await service.close();
  await rm(home, { recursive: true });
});

/** The server answers who asks for the page, as it did before. */
async function lives(): Promise<void> {
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
}

/** A connection on which nothing was said. */
async function opened(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket.on('error', () => {});
}

/** What the server answers to these bytes, its body left out. */
async function head(request: string): Promise<string> {
  const socket = await opened();
  let answer = '';
  await new Promise((resolve) => {
    socket.on('close', resolve).on('data', (bytes) => {
      answer += bytes.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.write(request);
  });
  return answer.split('\r\n\r\n', 1)[0] ?? '';
}

const asked = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, `Host: 127.0.0.1:${port}`, `Authorization: Bearer ${token}`, ...headers].join('\r\n')}\r\n\r\n`;

const paths = [
  '/',
  '/empty.js',
  '/none.js',
  '/recordings/big.toast.jsonl',
  '/recordings/none.toast.jsonl',
  '/api',
];
const ranges = [
  '10-5',
  '-',
  '0-',
  '-0',
  '5-1,3-2',
  '99999999999999999999-',
  '1-1,2-2',
  'x',
  '-99999999',
  '0-0',
];

test.each(paths)('any range of %s is answered', async (path) => {
  for (const range of ranges) {
    const answer = await head(asked(`GET ${path}`, `Range: bytes=${range}`));
    expect(answer, range).toMatch(/^HTTP\/1\.1 (200|204|206|404|416) /);
    expect(answer, range).toMatch(/content-security-policy: default-src 'none'/i);
  }
  await lives();
});

test.each([
  'GET *',
  'GET //',
  'GET ?',
  'GET /%',
  'GET /%00',
  'GET /%ff%fe',
  'GET /../../package.json',
  'GET /..%2f..%2fpackage.json',
  'GET /.%2e/.%2e/package.json',
  'GET /..%5c..%5cpackage.json',
  'GET http://a:b:c/',
  'GET http://[::1/',
  'GET http://kitchen.example/',
  'GET /recordings/%',
  'GET /recordings/..%2Fpreferences.json',
  'GET /recordings/%00.toast.jsonl',
  `GET /${'x'.repeat(12_000)}`,
  `GET /${'x'.repeat(100_000)}`,
  'OPTIONS *',
  'POST /',
  'PUT /recordings/big.toast.jsonl',
  'DELETE /recordings/big.toast.jsonl',
  'PROPFIND /',
  'HEAD /',
  'BREW /',
  'GET',
  '\0\0\0',
])('an odd request is answered with every header: %s', async (line) => {
  const answer = await head(asked(line));
  expect(answer).toMatch(/^HTTP\/1\.1 [2-4]\d\d /);
  expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
  expect(answer).toMatch(/x-content-type-options: nosniff/i);
  expect(await readdir(join(home, 'recordings'))).toEqual(['big.toast.jsonl']);
  await lives();
});

test.each([
  ['no Host', 403, 'GET / HTTP/1.1\r\n\r\n'],
  ['an expectation', 200, 'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nExpect: tea\r\n\r\n'],
  [
    'an upgrade to another protocol',
    403,
    'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
  ],
  [
    'an upgrade that is none',
    400,
    'GET /api?token=TOKEN HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  ],
])('%s is answered with %i and every header', async (_, status, request) => {
  const answer = await head(request.replaceAll('PORT', String(port)).replace('TOKEN', token));
  expect(answer).toContain(`HTTP/1.1 ${status} `);
  expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
});

const upgrade = (path: string) =>
  asked(
    `GET ${path}`,
    `Origin: http://127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  );

/** The recordings that this process holds open, where the system tells. */
async function openRecordings(): Promise<string[]> {
  const numbers = await readdir('/proc/self/fd').catch(() => []);
  const files = await Promise.all(numbers.map((n) => readlink(`/proc/self/fd/${n}`).catch(() => '')));
  return files.filter((file) => file.includes('.toast.jsonl'));
}

test('clients that reset their connections, refused or not, end nothing', async () => {
  const requests = [
    upgrade('/api'),
    upgrade(`/api?token=${token}`),
    asked('GET /recordings/big.toast.jsonl'),
    'GET / HT',
  ];
  for (const request of requests) {
    const sockets = await Promise.all(Array.from({ length: 30 }, opened));
    for (const socket of sockets) socket.write(request.repeat(2));
    await Promise.all(
      sockets
        .slice(15)
        .map((socket) => new Promise((resolve) => socket.once('readable', resolve).once('close', resolve))),
    );
    for (const socket of sockets) socket.resetAndDestroy();
  }
  await expect.poll(openRecordings).toEqual([]);
  await lives();
});

test('a refused connection whose client never closes it is ended', async () => {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {}).resume();
  const closed = new Promise((resolve) => socket.once('end', resolve));
  socket.write(upgrade('/api'));
  await closed;
  // It answers what is said to a connection that is not there any more: with a reset.
  await new Promise((resolve) => {
    socket.once('close', resolve);
    const say = () => socket.writable && socket.write('?', () => setImmediate(say));
    say();
  });
  await lives();
});

test.each([
  ['text without a mask', [0x81, 0x02, 0x68, 0x69]],
  ['a reserved opcode', [0x83, 0x80, 0, 0, 0, 0]],
  ['a frame of 2^63 bytes', [0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['broken UTF-8', [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]],
  ['half a frame', [0x81, 0xfe, 0x10]],
  ['a close code that is none', [0x88, 0x82, 0, 0, 0, 0, 0, 1]],
  ['a continuation of nothing', [0x80, 0x80, 0, 0, 0, 0]],
])('%s ends that connection alone', async (_, frame) => {
  const socket = await opened();
  socket.write(upgrade(`/api?token=${token}`));
  await new Promise((resolve) => socket.once('data', resolve));
  socket.write(Buffer.from(frame));
  socket.end();
  await new Promise((resolve) => socket.resume().once('close', resolve));
  await lives();
});

test('a file that cannot be opened or read is a 500 in words, and the next is served', async () => {
  const tooMany = Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' });
  const open = ((...all: unknown[]) => (all.at(-1) as (error: Error) => void)(tooMany)) as typeof fs.open;
  const { createReadStream } = fs;
  vi.spyOn(fs, 'createReadStream').mockImplementation((path) =>
    createReadStream(path, { fs: { ...fs, open } } as never),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('etag')).toBeNull();
  expect(await answer.text()).toMatch(/cannot be read right now.*읽을 수 없습니다/s);
  vi.restoreAllMocks();
  await lives();
});

test('what stands in a file’s place is answered', async () => {
  await mkdir(join(folder, 'folder.js'));
  await symlink('nowhere', join(folder, 'dead.js'));
  await symlink('loop.js', join(folder, 'loop.js'));
  const statuses = ['folder.js', 'dead.js', 'loop.js', 'index.html/x'].map(
    async (path) => (await fetch(`http://127.0.0.1:${port}/${path}`)).status,
  );
  expect(await Promise.all(statuses)).toEqual([404, 404, 500, 404]);
  await lives();
});
