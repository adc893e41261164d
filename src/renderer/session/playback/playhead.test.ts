import { describe, expect, test } from 'vitest';
import { at } from '../../../shared/fixtures/events';
import { logOf } from '../../../shared/fixtures/folded';
import { LOOP_REST_MS } from './advance';
import { endOf, locate, type Playhead, replayFrom, START, seek, settle, step } from './playhead';

const log = logOf({ left: [0, 1000, 1000, 3000].map((t) => at(t, 'idle-started')) });
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
  expect(replayFrom(log, endOf(log), 0, 1)).toMatchObject({ from: { t: 0 } });
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

describe('a replay of a range', () => {
  const range = { fromMs: 500, toMs: 1500 };
  const at = (t: number) => ({ ...START, t });
  const time = (replay: Playhead, localMs: number) => locate(replay, log, ended, localMs).t;

  test('rests at its end, then goes on from its start, for ever', () => {
    const replay = replayFrom(log, at(1000), 100, 2, range);
    expect(time(replay, 100)).toBe(1000);
    expect(time(replay, 350)).toBe(1500);
    expect(time(replay, 350 + LOOP_REST_MS - 1)).toBe(1500);
    expect(time(replay, 350 + LOOP_REST_MS)).toBe(500);
    expect(time(replay, 350 + LOOP_REST_MS + 250)).toBe(1000);
    expect(time(replay, 350 + 1000 * (LOOP_REST_MS + 500) + LOOP_REST_MS)).toBe(500);
    expect(settle(replay, log, ended, 1_000_000)).toBe(replay);
  });

  test('begins at its start from outside it and from its end', () => {
    for (const t of [0, 1500, 2000])
      expect(replayFrom(log, at(t), 0, 1, range)).toMatchObject({ from: { t: 500 } });
    expect(replayFrom(log, endOf(log), 0, 1, range)).toMatchObject({ from: { t: 500 } });
    expect(replayFrom(log, at(1499), 0, 1, range)).toMatchObject({ from: { t: 1499 } });
  });

  test('also where it is the whole log', () => {
    const replay = replayFrom(log, START, 0, 1, { fromMs: 0, toMs: log.endMs });
    expect(locate(replay, log, ended, 3000 + LOOP_REST_MS / 2)).toEqual(endOf(log));
    expect(time(replay, 3000 + LOOP_REST_MS + 20)).toBe(20);
  });

  test('at 64 times its speed never leaves it', () => {
    const replay = replayFrom(log, at(600), 0, 64, range);
    for (let localMs = 0; localMs < 3000; localMs += 16) {
      expect(time(replay, localMs)).toBeGreaterThanOrEqual(500);
      expect(time(replay, localMs)).toBeLessThanOrEqual(1500);
    }
  });
});
