import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { LaneMemory } from './lane-memory';

function shared() {
  const buffer = LaneMemory.makeBuffer();
  return { page: new LaneMemory(buffer), lane: new LaneMemory(buffer), buffer };
}

test('time stands at 0 until it is steered, stands again while paused, and never falls', () => {
  const { page, lane } = shared();
  expect(lane.now()).toBe(0);
  page.steer(500, 0);
  expect(lane.now()).toBe(500);
  page.steer(400, 0);
  expect(lane.now()).toBe(500);
  page.steer(600, 1000);
  expect(lane.now()).toBeGreaterThanOrEqual(600);
});

test('a wait is over when its time has come or when it is stopped, and not before', () => {
  const { page, lane } = shared();
  page.steer(10, 1000);
  expect(lane.waitUntil(200)).toBe(true);
  expect(lane.now()).toBeGreaterThanOrEqual(200);
  page.stop();
  expect(lane.waitUntil(Number.POSITIVE_INFINITY)).toBe(false);
  expect(lane.waitTaken(1)).toBe(false);
  expect(lane.signal[0]).toBe(2);
});

test('who is ahead of what was taken waits for it', () => {
  const { page, lane } = shared();
  expect(lane.waitTaken(-3)).toBe(true);
  page.take(1);
  expect(lane.waitTaken(1)).toBe(true);
});

test('a thread that waits while time stands is woken by the stop', async () => {
  const { page, buffer } = shared();
  // Waits as waitUntil does: for the generation.
  const thread = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads');
     const integers = new Int32Array(workerData, 0, 4);
     parentPort.postMessage('waits');
     while (Atomics.load(integers, 1) === 0) Atomics.wait(integers, 0, Atomics.load(integers, 0));
     parentPort.postMessage('woken');`,
    { eval: true, workerData: buffer },
  );
  expect(await once(thread, 'message')).toEqual(['waits']);
  page.stop();
  expect(await once(thread, 'message')).toEqual(['woken']);
});
