import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { StreamMessage } from '../../shared/api/kitchen-api';
import type { StreamListener } from '../service/follower';
import type { KitchenService } from '../service/service';
import { serve, type WebHost } from './serve';

/** More than the system keeps of it on its way to a window that does not read. */
const PARTS = 1000;
const part = { type: 'events', events: [{ text: 'x'.repeat(100_000) }] } as unknown as StreamMessage;

let home: string;
let host: WebHost;
/** Parts and commands that the service was asked for. */
let told: number;
let asked: number;
let subscribed: number;
/** What the last telling came to. */
let outcome: string;

const service = {
  subscribe(listener: StreamListener) {
    subscribed++;
    const sendAll = async () => {
      for (told = 0; told < PARTS; told++) await listener(part);
    };
    sendAll().then(
      () => (outcome = 'told'),
      () => (outcome = 'gone'),
    );
    return () => {};
  },
  leave() {},
  async handle() {
    asked++;
    return { ok: true, value: 'x'.repeat(100_000) };
  },
} as unknown as KitchenService;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'toast-slow-'));
  host = await serve({ service, port: 0, rendererFolder: home });
  told = 0;
  asked = 0;
  subscribed = 0;
  outcome = '';
});
afterEach(async () => {
  await host.close();
  await rm(home, { recursive: true });
});

async function open(): Promise<WebSocket> {
  const { host: name, searchParams, origin } = new URL(host.url);
  const socket = new WebSocket(`ws://${name}/api?token=${searchParams.get('token')}`, { origin });
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

/** Resolves when the server does nothing more by itself. */
async function stands(count: () => number): Promise<number> {
  for (let before = -1; before < count(); ) {
    before = count();
    for (let turn = 0; turn < 300; turn++) await new Promise(setImmediate);
  }
  return count();
}

test('a window that does not read is told no more than is on its way, and all when it reads', async () => {
  const socket = await open();
  socket.pause();
  socket.send('{"subscribe":true}');
  await expect.poll(() => told).toBeGreaterThan(0);
  expect(await stands(() => told)).toBeLessThan(PARTS / 2);
  let heard = 0;
  socket.on('message', () => heard++);
  socket.resume();
  await expect.poll(() => heard, { timeout: 10_000 }).toBe(PARTS);
  expect(outcome).toBe('told');
});

test('a window that goes while it is told ends its telling', async () => {
  const socket = await open();
  socket.pause();
  socket.send('{"subscribe":true}');
  await expect.poll(() => told).toBeGreaterThan(0);
  await stands(() => told);
  socket.terminate();
  await expect.poll(() => outcome).toBe('gone');
});

test('a window that asks and asks without reading the answers is heard no more until it does', async () => {
  const socket = await open();
  socket.pause();
  for (let id = 0; id < PARTS; id++)
    socket.send(JSON.stringify({ id, command: 'stop', input: 'x'.repeat(10_000) }));
  await expect.poll(() => asked).toBeGreaterThan(0);
  expect(await stands(() => asked)).toBeLessThan(PARTS / 2);
  let heard = 0;
  socket.on('message', () => heard++);
  socket.resume();
  await expect.poll(() => heard, { timeout: 10_000 }).toBe(PARTS);
});

test('a window that subscribes again and again without reading is told no more than is on its way', async () => {
  const socket = await open();
  socket.pause();
  for (let time = 0; time < 20 * PARTS; time++) socket.send('{"subscribe":true}');
  await expect.poll(() => subscribed).toBeGreaterThan(0);
  expect(await stands(() => subscribed)).toBeLessThan(PARTS);
});

test('a ping is answered', async () => {
  const socket = await open();
  const pong = new Promise((resolve) => socket.once('pong', resolve));
  socket.ping('toast');
  expect(String(await pong)).toBe('toast');
});
