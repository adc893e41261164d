import { expect, test } from 'vitest';
import { type RunHeader, RunLog } from '../../shared/run-log';
import type { TraceEvent } from '../../shared/trace';
import { endOf, locate, replayFrom, START, seek, settle, step } from './playhead';

const header = { lanes: [{ lane: 'left', mode: 'sync' }] } as RunHeader;
const event = (seq: number, t: number): TraceEvent => ({ seq, lane: 'left', t, type: 'idle-started' });
const log = new RunLog(header, [event(1, 0), event(2, 1000), event(3, 1000), event(4, 3000)]);
const ended = { ms: log.endMs, cooking: false };
const cooking = { ms: 2000, cooking: true };

test('live sees everything up to kitchen time, and nothing after it', () => {
  expect(locate({ kind: 'live' }, log, cooking, 0)).toEqual({ t: 2000, left: 3, right: 0 });
});

test('a replay moves by the local clock at its speed', () => {
  const replay = replayFrom(log, START, 100, 2);
  expect(locate(replay, log, ended, 350)).toEqual({ t: 500, left: 1, right: 0 });
  expect(settle(replay, log, ended, 350)).toBe(replay);
});

test('a replay stands at the end of a log that is over, and begins anew from there', () => {
  const replay = replayFrom(log, START, 0, 1);
  expect(settle(replay, log, ended, 3000)).toEqual({ kind: 'standing', position: endOf(log) });
  expect(replayFrom(log, endOf(log), 0, 1)).toMatchObject({ fromMs: 0 });
});

test('a replay that catches up with a run that cooks goes live', () => {
  const replay = replayFrom(log, START, 0, 8);
  expect(settle(replay, log, cooking, 249)).toBe(replay);
  expect(settle(replay, log, cooking, 250)).toEqual({ kind: 'live' });
  expect(locate(replay, log, cooking, 9999).t).toBe(2000);
});

test('seeking stays between the start and the reach', () => {
  expect(seek(log, ended, -5)).toEqual({ kind: 'standing', position: { t: 0, left: 1, right: 0 } });
  expect(seek(log, ended, 9000)).toEqual({ kind: 'standing', position: endOf(log) });
  expect(seek(log, cooking, 2000)).toEqual({ kind: 'live' });
});

test('steps go event by event, also among events of one time, and not past the reach', () => {
  const second = { t: 1000, left: 2, right: 0 };
  const third = { t: 1000, left: 3, right: 0 };
  expect(step(log, ended, second, 1)).toEqual({ kind: 'standing', position: third });
  expect(step(log, ended, third, -1)).toEqual({ kind: 'standing', position: second });
  expect(step(log, cooking, third, 1)).toEqual({ kind: 'standing', position: third });
});
