import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { measureThreads } from '../gil/measure-threads';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import { startRun } from '../run/run';
import { endThread, GRACE_MS } from './end-thread';
import { ExecutorThreads } from './executor-threads';
import { threadEnds } from './fixtures/thread-ends';
import { watched } from './fixtures/watched';
import { ClockControl, SharedClock } from './shared-clock';

let folder: string;
const scripts: Record<string, URL> = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  const built = ['entries/executor-worker', 'entries/gil-worker', 'kitchen/fixtures/lane-of-calls'];
  for (const name of built) scripts[name] = pathToFileURL(await bundleForNode(`src/main/${name}.ts`, folder));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

// Nobody's grace is over before a test says so, however slow the machine is.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('ends what does not end by itself, and is done where it is gone already', async () => {
  const stuck = new Worker('for (;;);', { eval: true });
  const ended = endThread(stuck);
  vi.advanceTimersByTime(GRACE_MS - 1);
  expect(stuck.threadId).not.toBe(-1);
  vi.advanceTimersByTime(1);
  await ended;
  expect(stuck.threadId).toBe(-1);
  await endThread(stuck);
});

it.each([
  ['that wait for a call', () => {}],
  ['that are blocked', (threads: ExecutorThreads) => threads.block(0, 1e9, () => {})],
])("an executor's threads %s end by themselves", async (_, busy) => {
  const control = new ClockControl(1);
  control.setPaused(false);
  const ends = await threadEnds(async () => {
    const clock = new SharedClock(control.buffer);
    const threads = await ExecutorThreads.standBy(2, clock, scripts['entries/executor-worker']);
    busy(threads);
    threads.end();
  });
  expect(ends).toEqual([0, 0]);
});

it.each([
  ['done', 5, () => {}],
  ['stopped', 100_000, (stop: () => void) => setImmediate(stop)],
])('threads that chop end by themselves when they are %s', async (_, chops, begun) => {
  const asked = { work: 'chop', threads: 3, chops, oneKnife: true } as const;
  const ends = await threadEnds(() =>
    watched((watch) => measureThreads(watch, asked, scripts['entries/gil-worker']), begun).catch(() => {}),
  );
  expect(ends).toEqual([0, 0, 0]);
});

it('the thread of a lane that was stopped ends by itself', async () => {
  const ends = await threadEnds(async () => {
    const modes = { right: 'async' } as const;
    const laneScript = scripts['kitchen/fixtures/lane-of-calls'] as URL;
    const asked = { lesson: 'needs-another', parameters: {}, modes, speed: 1, virtual: false, laneScript };
    const run = startRun(asked);
    run.stop();
    await run.ended;
  });
  expect(ends).toEqual([0]);
});
