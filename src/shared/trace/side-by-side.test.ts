import { expect, test } from 'vitest';
import { breakfastLog } from '../../main/lessons/fixtures/recorded-breakfast';
import { report } from '../figures/report';
import { RunLog } from './run-log';
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

test('what either recording lost stays missing, in the lane where it is shown', async () => {
  const whole = await breakfastLog();
  const without = (...lost: number[]) =>
    new RunLog(
      whole.header,
      [...whole.inOrder()].filter(({ seq }) => !lost.includes(seq)),
    );
  const [a, b] = [without(5, 6), without(10, 20, 21, 22)];
  const { gaps } = sideBySide(a, b, ['left', 'left'], 'sync');
  expect(gaps.map(({ lane, missing }) => [lane, missing])).toEqual([
    ['left', 2],
    ['right', 1],
    ['right', 3],
  ]);
  expect(gaps.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(
    [...a.gaps, ...b.gaps].map(({ fromMs, toMs }) => [fromMs, toMs]),
  );
});
