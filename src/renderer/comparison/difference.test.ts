import { expect, test } from 'vitest';
import { breakfastLog } from '../../main/lessons/fixtures/recorded-breakfast';
import { milestones } from '../../shared/figures/compare';
import type { Parameters } from '../../shared/trace/run-log';
import type { SharedLane } from '../session/player/compared-runs';
import { sharedLanes } from '../session/player/comparison';
import { mostDiffering, timesDiffer } from '../session/player/most-differing';
import { differingFirst, differs, MOST_ROWS, milestoneRows, partingMs, verdictOf } from './difference';

async function compared(parameters: Parameters) {
  const [a, b] = [await breakfastLog(), await breakfastLog(parameters)];
  const lanes = sharedLanes([
    { log: a, complete: true, title: '' },
    { log: b, complete: true, title: '' },
  ]);
  const [sync, async] = lanes as [SharedLane, SharedLane];
  return { sync, async };
}

test('one recording differs in nothing from another of the same', async () => {
  const { sync, async } = await compared({});
  expect([verdictOf(sync), verdictOf(async)]).toEqual([{ kind: 'same' }, { kind: 'same' }]);
});

test('where the order is the same, the end that differs most is told, and how many tasks differ', async () => {
  const { sync, async } = await compared({ fry_ms: 7200 });
  expect(verdictOf(async)).toMatchObject({ kind: 'times', task: 'egg-1', laterMs: 1200 });
  expect(verdictOf(sync)).toMatchObject({ kind: 'times', laterMs: 1200, count: sync.tasks.length });
});

test('where no task differs, how long the whole took is told', async () => {
  const { sync } = await compared({});
  const faster: SharedLane = { ...sync, makespanMs: [4000, 2100] };
  expect(verdictOf(faster)).toEqual({ kind: 'makespan', longerMs: -1900 });
  expect(verdictOf({ ...sync, makespanMs: [4000, 4149] })).toEqual({ kind: 'same' });
});

test('where the milestones differ, the first thing that is not the same is told, and when it was', async () => {
  const { async } = await compared({ toast_ms: 7000 });
  const verdict = verdictOf(async);
  expect(verdict).toMatchObject({ kind: 'milestone', number: async.divergence?.number });
  if (verdict.kind !== 'milestone') throw new Error('the milestones are the same');
  expect(verdict.milestone.map((each) => each?.t)).toEqual([7000, 8000]);
  expect(partingMs(verdict.milestone)).toBe(7000);
});

test('what real threads differ in anyway is no difference', () => {
  expect(timesDiffer([1000, 1149])).toBe(false);
  expect(timesDiffer([1000, 850])).toBe(true);
  expect(timesDiffer([1000, null])).toBe(true);
  expect(timesDiffer([null, null])).toBe(false);
});

test('the lane that differs most is looked at first, the asynchronous one of equals', async () => {
  const { sync, async } = await compared({});
  const [other, later]: SharedLane[] = [
    { ...sync, divergence: { number: 1, milestone: [null, null] } },
    { ...sync, makespanMs: [4000, 4200] },
  ];
  expect(mostDiffering([sync, async])).toBe(async);
  expect(mostDiffering([{ ...sync, makespanMs: [4000, 4100] }, async])).toBe(async);
  expect(mostDiffering([later as SharedLane, async])).toBe(later);
  const apart = { ...async, makespanMs: [4000, 4200] } as SharedLane;
  expect(mostDiffering([other as SharedLane, apart])).toBe(other);
  expect(mostDiffering([later as SharedLane, apart])).toBe(apart);
});

test('tasks that differ come first', async () => {
  const { async } = await compared({ fry_ms: 7200 });
  const marks = differingFirst(async.tasks).map(differs);
  expect(marks).toContain(true);
  expect(marks).toEqual([...marks].sort((a, b) => Number(b) - Number(a)));
  expect(differingFirst(async.tasks)).toHaveLength(async.tasks.length);
});

test('both sequences stand beside each other, marked where they are not the same', async () => {
  const [a, b] = [await breakfastLog(), await breakfastLog({ eggs: 2 })];
  const [mine, theirs] = [milestones(a.lanes.left), milestones(b.lanes.left)];
  const { before, rows, after } = milestoneRows(mine, theirs, 4);
  expect([before, after]).toEqual([0, 0]);
  expect(rows).toHaveLength(theirs.length);
  expect(rows.findIndex(({ same }) => !same)).toBe(3);
  expect(rows.at(-1)).toMatchObject({ number: theirs.length, milestone: [null, theirs.at(-1)] });
});

test('of long sequences the part around the parting is shown, and the rest counted', () => {
  const milestonesOf = (names: string[]) =>
    names.map((name, t) => ({ t, what: 'started' as const, name, outcome: '' as const }));
  const names = Array.from({ length: 20_000 }, (_, index) => `task-${index}`);
  const { before, rows, after } = milestoneRows(
    milestonesOf(names),
    milestonesOf(names.with(9999, 'other')),
    10_000,
  );
  expect(before + rows.length + after).toBe(20_000);
  expect(rows).toHaveLength(MOST_ROWS);
  expect(rows.filter(({ same }) => !same).map(({ number }) => number)).toEqual([10_000]);
});
