import { expect, test } from 'vitest';
import { breakfastLog } from '../main/lessons/fixtures/recorded-breakfast';
import { report } from './report';
import { sideBySide } from './side-by-side';

test('one lane of each of two runs folds as it did in its own', async () => {
  const [a, b] = [await breakfastLog(), await breakfastLog({ toast_ms: 7000 })];
  const log = sideBySide(a, b, ['right', 'right'], 'async');
  const { lanes, speedup } = report(log);
  const [own, others] = [report(a).lanes[1], report(b).lanes[1]];
  expect(lanes).toEqual([{ ...own, lane: 'left' }, others]);
  expect(speedup).toBeNull();
});

test('events are numbered on in order of time, and the runs stay as they were', async () => {
  const [a, b] = [await breakfastLog(), await breakfastLog({ eggs: 2 })];
  const before = JSON.stringify([a, b]);
  const log = sideBySide(a, b, ['left', 'left'], 'sync');
  const all = [...log.lanes.left, ...log.lanes.right].sort((one, other) => one.seq - other.seq);
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
  expect(all.map(({ t }) => t)).toEqual(all.map(({ t }) => t).sort((one, other) => one - other));
  expect([log.lanes.left.length, log.lanes.right.length]).toEqual([a.lanes.left.length, b.lanes.left.length]);
  expect(JSON.stringify([a, b])).toBe(before);
});
