import { describe, expect, test } from 'vitest';
import { at } from '../../../shared/fixtures/events';
import { logOf } from '../../../shared/fixtures/folded';
import { plainShow, Show } from '../../../shared/show/show';
import { LOOP_REST_MS } from './advance';
import {
  endOf,
  locate,
  type Playhead,
  replayFrom,
  START,
  seek,
  settle,
  stepEvent,
  stepMoment,
} from './playhead';

const log = logOf({ left: [0, 1000, 1000, 3000].map((t) => at(t, 'idle-started')) });
const show = new Show(log, plainShow);
const ended = { ms: log.endMs, showMs: log.endMs, cooking: false };
const cooking = { ms: 2000, showMs: 2000, cooking: true };

test('live sees everything up to kitchen time, and nothing after it', () => {
  expect(locate({ kind: 'live' }, show, cooking, 0)).toEqual({ t: 2000, left: 3, right: 0 });
});

test('a replay moves by the local clock at its speed', () => {
  const replay = replayFrom(show, START, 100, 2);
  expect(locate(replay, show, ended, 350)).toEqual({ t: 500, left: 1, right: 0 });
  expect(settle(replay, show, ended, 350)).toBe(replay);
});

test('a replay stands at the end of a log that is over, and begins anew from there', () => {
  const replay = replayFrom(show, START, 0, 1);
  expect(settle(replay, show, ended, 3000)).toEqual({ kind: 'standing', position: endOf(log) });
  expect(replayFrom(show, endOf(log), 0, 1)).toMatchObject({ from: { t: 0 } });
});

test('a replay that catches up with a run that cooks goes live', () => {
  const replay = replayFrom(show, START, 0, 8);
  expect(settle(replay, show, cooking, 249)).toBe(replay);
  expect(settle(replay, show, cooking, 250)).toEqual({ kind: 'live' });
  expect(locate(replay, show, cooking, 9999).t).toBe(2000);
});

test('seeking stays between the start and the reach', () => {
  expect(seek(log, ended, -5)).toEqual({ kind: 'standing', position: { t: 0, left: 1, right: 0 } });
  expect(seek(log, ended, 9000)).toEqual({ kind: 'standing', position: endOf(log) });
  expect(seek(log, cooking, 2000)).toEqual({ kind: 'live' });
});

test('steps go event by event, also among events of one time, and not past the reach', () => {
  const second = { t: 1000, left: 2, right: 0 };
  const third = { t: 1000, left: 3, right: 0 };
  expect(stepEvent(log, ended, second, 1)).toEqual({ kind: 'standing', position: third });
  expect(stepEvent(log, ended, third, -1)).toEqual({ kind: 'standing', position: second });
  expect(stepEvent(log, cooking, third, 1)).toEqual({ kind: 'standing', position: third });
});

describe('a replay of a range', () => {
  const range = { fromMs: 500, toMs: 1500 };
  const at = (t: number) => ({ ...START, t });
  const time = (replay: Playhead, localMs: number) => locate(replay, show, ended, localMs).t;

  test('rests at its end, then goes on from its start, for ever', () => {
    const replay = replayFrom(show, at(1000), 100, 2, range);
    expect(time(replay, 100)).toBe(1000);
    expect(time(replay, 350)).toBe(1500);
    expect(time(replay, 350 + LOOP_REST_MS - 1)).toBe(1500);
    expect(time(replay, 350 + LOOP_REST_MS)).toBe(500);
    expect(time(replay, 350 + LOOP_REST_MS + 250)).toBe(1000);
    expect(time(replay, 350 + 1000 * (LOOP_REST_MS + 500) + LOOP_REST_MS)).toBe(500);
    expect(settle(replay, show, ended, 1_000_000)).toBe(replay);
  });

  test('begins at its start from outside it and from its end', () => {
    for (const t of [0, 1500, 2000])
      expect(replayFrom(show, at(t), 0, 1, range)).toMatchObject({ from: { t: 500 } });
    expect(replayFrom(show, endOf(log), 0, 1, range)).toMatchObject({ from: { t: 500 } });
    expect(replayFrom(show, at(1499), 0, 1, range)).toMatchObject({ from: { t: 1499 } });
  });

  test('also where it is the whole log', () => {
    const replay = replayFrom(show, START, 0, 1, { fromMs: 0, toMs: log.endMs });
    expect(locate(replay, show, ended, 3000 + LOOP_REST_MS / 2)).toEqual(endOf(log));
    expect(time(replay, 3000 + LOOP_REST_MS + 20)).toBe(20);
  });

  test('at 64 times its speed never leaves it', () => {
    const replay = replayFrom(show, at(600), 0, 64, range);
    for (let localMs = 0; localMs < 3000; localMs += 16) {
      expect(time(replay, localMs)).toBeGreaterThanOrEqual(500);
      expect(time(replay, localMs)).toBeLessThanOrEqual(1500);
    }
  });
});

describe('a show that dwells on moments', () => {
  const dwelling = new Show(log, { kinds: ['turn'], beatMs: 600 });
  const turns = logOf({ left: [at(0, 'loop-started'), at(1000, 'loop-stopped'), at(3000, 'idle-started')] });
  const shown = new Show(turns, { kinds: ['turn'], beatMs: 600 });
  const over = { ms: 3000, showMs: shown.endMs, cooking: false };

  test('is replayed in show time, and is over when all was shown', () => {
    expect(dwelling.endMs).toBe(3000);
    const replay = replayFrom(shown, START, 0, 2);
    expect(locate(replay, shown, over, 400)).toMatchObject({ t: 200, left: 1 });
    expect(locate(replay, shown, over, 950)).toMatchObject({
      t: 1000,
      left: 2,
      beats: { left: { first: 1 } },
    });
    expect(settle(replay, shown, over, 2099)).toBe(replay);
    expect(settle(replay, shown, over, 2100)).toEqual({ kind: 'standing', position: endOf(turns) });
  });

  test('goes on within a beat where it was paused there', () => {
    const within = shown.at(1600 + 450);
    expect(within.beats?.left?.progress).toBeCloseTo(0.75);
    expect(locate(replayFrom(shown, within, 0, 1), shown, over, 140)).toMatchObject({ t: 1000, left: 2 });
    expect(locate(replayFrom(shown, within, 0, 1), shown, over, 250)).toEqual({ t: 1100, left: 2, right: 0 });
  });

  test("is followed at the show time that is the kitchen's", () => {
    const live = { ms: 1000, showMs: 1000, cooking: true };
    expect(locate({ kind: 'live' }, shown, live, 0)).toMatchObject({ t: 400, left: 1 });
  });

  test('a range is played from before its first moment until after its last', () => {
    const replay = replayFrom(shown, START, 0, 1, { fromMs: 1000, toMs: 2000 });
    expect(locate(replay, shown, over, 0)).toMatchObject({ t: 1000, beats: { left: { progress: 0 } } });
    expect(locate(replay, shown, over, 1599)).toMatchObject({ t: 1999 });
    expect(locate(replay, shown, over, 1600 + LOOP_REST_MS)).toMatchObject({ t: 1000, beats: { left: {} } });
  });

  test('is stepped through by moments, each seen to its end', () => {
    const first = stepMoment(shown, over, START, 1);
    expect(first).toMatchObject({ position: { t: 0, left: 1, beats: { left: { progress: 1 } } } });
    if (first.kind !== 'standing') throw new Error('it does not stand');
    const second = stepMoment(shown, over, first.position, 1);
    expect(second).toMatchObject({ position: { t: 1000, left: 2 } });
    if (second.kind !== 'standing') throw new Error('it does not stand');
    expect(stepMoment(shown, over, second.position, 1)).toEqual({ kind: 'standing', position: endOf(turns) });
    expect(stepMoment(shown, over, second.position, -1)).toEqual(first);
    expect(stepMoment(shown, { ...over, ms: 500 }, first.position, 1)).toEqual(first);
  });
});
