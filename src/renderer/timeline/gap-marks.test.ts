import { expect, test } from 'vitest';
import { gapMarks } from './gap-marks';
import { TimeScale } from './time-scale';

const gap = (fromMs: number, toMs: number, missing: number) => ({ afterSeq: 0, fromMs, toMs, missing });
const scale = new TimeScale(0, 1000, 1000);

test('a gap is as wide as its time, and never too narrow to be seen', () => {
  expect(gapMarks([gap(100, 160, 3), gap(400, 400, 1)], scale)).toEqual([
    { x: 100, width: 60, missing: 3, hasRoom: true },
    { x: 400, width: 8, missing: 1, hasRoom: true },
  ]);
});

test('gaps that would touch have one mark, and words only where there is room for them', () => {
  expect(gapMarks([gap(300, 300, 1), gap(200, 200, 4), gap(205, 205, 2)], scale)).toEqual([
    { x: 200, width: 13, missing: 6, hasRoom: false },
    { x: 300, width: 8, missing: 1, hasRoom: true },
  ]);
});

test('a mark stays within what is in view', () => {
  expect(gapMarks([gap(1000, 1000, 1)], scale)).toMatchObject([{ x: 992, width: 8 }]);
  expect(gapMarks([gap(0, 900, 1)], new TimeScale(400, 500, 100))).toMatchObject([{ x: 0, width: 100 }]);
  expect(gapMarks([gap(0, 10, 1), gap(900, 910, 1)], new TimeScale(400, 500, 100))).toEqual([]);
});
