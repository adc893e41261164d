import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LONGEST_PIECE } from '../../../shared/trace/pieces';
import { type LaneEnd, LaneWorker, type WorkerLike } from './lane-worker';

/** A worker that says what a test makes it say. */
class PlayedWorker extends EventTarget {
  readonly told: { type: string; memory?: SharedArrayBuffer }[] = [];
  terminated = false;

  postMessage(message: { type: string }): void {
    this.told.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function started() {
  const worker = new PlayedWorker();
  const nothing = new ArrayBuffer(0);
  const files = { wasm: nothing, library: nothing, lock: nothing, memory: nothing, python: nothing };
  const lane = new LaneWorker(files, worker as unknown as WorkerLike);
  const ends: LaneEnd[] = [];
  const batches: string[] = [];
  lane.listener = { events: (batch) => void batches.push(batch), ended: (end) => void ends.push(end) };
  const memory = worker.told[0]?.memory as SharedArrayBuffer;
  return { worker, lane, ends, batches, integers: new Int32Array(memory, 0, 4) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

test('batches come in order, are counted as taken, and the end comes after them', async () => {
  const { worker, lane, ends, batches, integers } = started();
  const taken: (() => void)[] = [];
  lane.listener.events = (batch) =>
    new Promise((resolve) => taken.push(() => resolve(void batches.push(batch))));
  worker.say({ type: 'events', events: 'a' });
  worker.say({ type: 'events', events: 'b' });
  worker.say({ type: 'ended', code: 3 });
  await settle();
  expect([batches, integers[2], ends]).toEqual([[], 0, []]);
  for (let n = 0; n < 2; n++) {
    taken[n]?.();
    await settle();
  }
  expect([batches, integers[2], ends]).toEqual([['a', 'b'], 2, [{ how: 'done', code: 3 }]]);
  expect(worker.terminated).toBe(true);
});

test('batches that come while others are handed on go on together, as far as one may be long', async () => {
  const { worker, lane, batches, integers } = started();
  const free: (() => void)[] = [];
  lane.listener.events = (batch) => {
    batches.push(batch);
    return new Promise((resolve) => free.push(resolve));
  };
  const long = 'c'.repeat(LONGEST_PIECE - 1);
  for (const events of ['a', 'b', 'bb', long, 'd', 'e']) worker.say({ type: 'events', events });
  const taken: (number | undefined)[] = [];
  for (let n = 0; n < 4; n++) {
    free[n]?.();
    await settle();
    taken.push(integers[2]);
  }
  expect(batches).toEqual(['a', 'bbb', `${long}d`, 'e']);
  expect(taken).toEqual([1, 3, 5, 6]);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['text', 'ready'],
  ['an unknown message', { type: 'eval', code: '1' }],
  ['more than its form', { type: 'ready', python: '3.14.2', extra: 1 }],
  ['a part that is none', { type: 'loading', part: Number.NaN }],
  ['events that are no text', { type: 'events', events: { length: 1 } }],
  ['a batch that is too long', { type: 'events', events: 'x'.repeat(LONGEST_PIECE + 1) }],
  ['a code that is none', { type: 'ended', code: '0' }],
])('a worker that says %s is ended', async (_what, data) => {
  const { worker, ends, batches } = started();
  worker.say(data);
  worker.say({ type: 'events', events: 'later' });
  await settle();
  expect(worker.terminated).toBe(true);
  expect(ends).toEqual([{ how: 'broken', why: expect.stringContaining('no worker of the lab') }]);
  expect(batches).toEqual([]);
});

test('a stop interrupts Python and ends its waits; a program that goes on is ended by force', async () => {
  const { worker, lane, ends, integers } = started();
  lane.stop();
  expect([integers[1], integers[3]]).toEqual([1, 2]);
  integers[3] = 0;
  await vi.advanceTimersByTimeAsync(600);
  expect([integers[3], worker.terminated]).toEqual([2, false]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(worker.terminated).toBe(true);
  expect(ends).toEqual([{ how: 'stopped' }]);
});

test('a program that ends by itself after the stop has its own end, once', async () => {
  const { worker, lane, ends } = started();
  lane.stop();
  worker.say({ type: 'ended', code: 130 });
  await vi.advanceTimersByTimeAsync(1500);
  expect(ends).toEqual([{ how: 'done', code: 130 }]);
});

test('a lane whose batches cannot be handed on is ended', async () => {
  const { worker, lane, ends } = started();
  lane.listener.events = () => Promise.reject(new Error('no run'));
  worker.say({ type: 'events', events: 'a' });
  await settle();
  expect(worker.terminated).toBe(true);
  expect(ends).toEqual([{ how: 'broken', why: 'Error: no run' }]);
});
