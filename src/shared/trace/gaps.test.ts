import { expect, test } from 'vitest';
import { traceEvent } from '../fixtures/events';
import { runHeader } from '../fixtures/run-header';
import { missingIn } from './gaps';
import { RunLog } from './run-log';
import type { LaneId } from './trace';

const header = runHeader();
const event = (seq: number, t: number, lane: LaneId = 'left') => traceEvent('idle-started', { seq, lane, t });

test('numbers that run on leave no gap, however they are appended', () => {
  const log = new RunLog(header, [event(1, 0), event(2, 5, 'right')]);
  log.append([event(3, 4)]);
  log.expect(3);
  expect(log.gaps).toEqual([]);
  expect(log.lastSeq).toBe(3);
});

test('numbers that are left out are a gap between the events around them', () => {
  const log = new RunLog(header, [event(3, 10), event(4, 30), event(8, 20, 'right')]);
  expect(log.gaps).toEqual([
    { afterSeq: 0, missing: 2, fromMs: 0, toMs: 10 },
    { afterSeq: 4, missing: 3, fromMs: 20, toMs: 30 },
  ]);
  expect(missingIn(log.gaps)).toBe(5);
});

test('what is told to have happened and never came is missing, once', () => {
  const log = new RunLog(header, [event(1, 10)]);
  log.expect(4);
  log.expect(4);
  log.append([event(5, 20)]);
  expect(log.gaps).toEqual([{ afterSeq: 1, missing: 3, fromMs: 10, toMs: 10 }]);
});

test('a log tells its events by number', () => {
  const log = new RunLog(header, [event(1, 0), event(2, 0, 'right'), event(3, 1, 'right'), event(9, 1)]);
  expect([...log.inOrder()].map(({ seq }) => seq)).toEqual([1, 2, 3, 9]);
});
