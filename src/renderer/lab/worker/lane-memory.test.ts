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

test('a wait is over when its time has come or when it is interrupted, and not before', () => {
  const { page, lane } = shared();
  page.steer(10, 1000);
  lane.waitUntil(200);
  expect(lane.now()).toBeGreaterThanOrEqual(200);
  page.stop();
  lane.waitUntil(Number.POSITIVE_INFINITY);
  expect([lane.stopped, lane.signal[0]]).toEqual([true, 2]);
  // Python has taken the interrupt: what it waits for now, it waits for.
  lane.signal[0] = 0;
  lane.waitUntil(400);
  expect(lane.now()).toBeGreaterThanOrEqual(400);
});

test('who is ahead of what was taken waits for it', () => {
  const { page, lane } = shared();
  lane.waitTaken(-3);
  page.take(1);
  lane.waitTaken(1);
  expect(lane.taken).toBe(1);
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
