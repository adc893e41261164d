import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';

type Testing = typeof import('.');
/** The module as it is built, beside the workers that it needs. */
let testing: Testing;
let folder: string;
let kitchen: Awaited<ReturnType<Testing['openKitchen']>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  await bundleForNode(join(import.meta.dirname, '../entries/lane-worker.ts'), folder);
  testing = await import(
    pathToFileURL(await bundleForNode(join(import.meta.dirname, 'index.ts'), folder)).href
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  kitchen = await testing.openKitchen();
});
afterEach(() => kitchen.close());

it('still has its assertions by their earlier names', () => {
  expect(testing.assertOrder).toBe(testing.assertMilestones);
  expect(testing.assertSameOrder).toBe(testing.assertSameMilestones);
  expect(testing.OrderError).toBe(testing.MilestoneError);
  expect(testing.orderOf).toBe(testing.milestonesOf);
});

describe('a test of a breakfast', () => {
  it('waits for what happens instead of sleeping', async () => {
    const run = await kitchen.cook('breakfast', { speed: 100, parameters: { eggs: 1 } });
    const bell = await run.event('timer-fired', { lane: 'right', taskName: 'egg-1' });
    expect(bell.t).toBeGreaterThanOrEqual(7000);
    const printed = await run.event('printed', { lane: 'right', text: 'egg-1 is ready' });
    expect(printed.t).toBeGreaterThan(bell.t);
    const log = await run.ended();
    testing.assertMilestones(log, 'right', ['began egg-1', 'began toast-1', 'ended toast-1', 'ended egg-1']);
    expect(run.report().lanes.map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
    const [recording] = await kitchen.call('recordings', {});
    const { bytes, size } = await kitchen.recording(recording?.name ?? '');
    await writeFile(join(folder, 'a.toast.jsonl'), bytes);
    expect((await stat(join(folder, 'a.toast.jsonl'))).size).toBe(size);
    testing.assertSameMilestones(log, (await testing.openRecordingFile(join(folder, 'a.toast.jsonl'))).log);
  });

  it('gets the same trace from a virtual run each time', async () => {
    const cook = async () => (await kitchen.cook('breakfast', { virtual: true })).ended();
    const [one, other] = await Promise.all([cook(), cook()]);
    expect(one.lanes).toEqual(other.lanes);
    expect(testing.compare(one, other).sameOrder).toBe(true);
    expect(testing.report(one).speedup).toBe(2);
  });

  it('is told what did not come', async () => {
    const run = await kitchen.cook('breakfast', { virtual: true });
    await expect(run.event('timer-fired', { taskName: 'egg-9' })).rejects.toThrow(
      /^the run ended without timer-fired of egg-9 \(\d+ events came; the last, left: lane-ended at 18000 ms; /,
    );
    const slow = await kitchen.cook('breakfast', { speed: 0.1 });
    await expect(slow.event('task-done', { lane: 'left', task: 1 }, { timeoutMs: 20 })).rejects.toThrow(
      'task-done with {"lane":"left","task":1} did not come within 20 ms',
    );
    await slow.stop();
    expect((await slow.ended()).lanes.left.at(-1)).toMatchObject({ outcome: 'stopped' });
  });

  it('is shown where milestones first differ', async () => {
    const cook = async (parameters: object) =>
      (await kitchen.cook('breakfast', { virtual: true, parameters: { ...parameters } })).ended();
    const [one, other] = [await cook({}), await cook({ toast_ms: 7000 })];
    expect(() => testing.assertSameMilestones(other, one)).toThrow(
      [
        'In the right kitchen the milestones differ from number 8 on (- expected, + actual):',
        '       5  printed dish-2 is clean (at 4 s)',
        '       6  printed dish-3 is clean (at 5 s)',
        '       7  ended dishes (at 5 s)',
        '  -    8  printed toast-1 is ready (at 7 s)',
        '  +    8  printed egg-1 is ready (at 8 s)',
      ].join('\n'),
    );
    expect(() => testing.assertMilestones(one, 'right', ['ended egg-1', 'ended toast-1'])).toThrow(
      'In the right kitchen, "ended toast-1" was expected after "ended egg-1": it happened before, at 7 s.',
    );
    expect(() => testing.assertMilestones(one, 'left', ['began tea'])).toThrow(
      '"began tea" was expected: it never happened.',
    );
  });

  it('refuses a lesson that there is not', async () => {
    await expect(kitchen.cook('dinner')).rejects.toThrow('there is no lesson "dinner"');
    await expect(kitchen.cook('dinner', { virtual: true })).rejects.toThrow('there is no lesson "dinner"');
  });

  it('serves its app where a browser can open it', async () => {
    expect(kitchen.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    expect((await fetch(kitchen.url)).status).toBe(404);
  });
});
