import { expect, test } from '@playwright/test';
import {
  assertMilestones,
  assertSameMilestones,
  openKitchen,
  openRecordingFile,
  type TestKitchen,
} from 'toast-kitchen/testing';

let kitchen: TestKitchen;
test.beforeAll(async () => {
  kitchen = await openKitchen();
});
test.afterAll(() => kitchen.close());

test('the toast is done before the egg', async () => {
  const run = await kitchen.cook('breakfast', { speed: 20 });

  // No sleeps: what has happened already counts as well as what is still to come.
  const bell = await run.event('timer-fired', { lane: 'right', taskName: 'egg-1' });
  expect(bell.t).toBeGreaterThanOrEqual(7000);

  const log = await run.ended();
  assertMilestones(log, 'right', ['began egg-1', 'ended toast-1', 'ended egg-1']);
  expect(log.gaps).toEqual([]);
  expect(run.report().lanes.map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
});

test('the order is the one that was recorded once', async () => {
  const run = await kitchen.cook('breakfast', { virtual: true });
  const stored = await openRecordingFile('e2e/stored/breakfast.toast.jsonl');
  assertSameMilestones(await run.ended(), stored.log);
});
