import { beforeEach, expect, test } from 'vitest';
import { recordingOf } from '../fixtures/recordings';
import { calls, cook, event, finish, header, hear, openWindow, session, time } from '../fixtures/window';
import { hasPrevious } from '../player/comparison';

beforeEach(openWindow);

test('two recordings stand side by side on one clock, and closing them brings back what was there', async () => {
  cook();
  finish();
  const before = session.state.playback;
  expect(session.state.result).toBe(true);
  await session.kitchen.comparing.compare(
    recordingOf('breakfast', 'sync', 1000),
    recordingOf('breakfast', 'sync', 3000),
  );
  const { comparison, playback } = session.state;
  expect(comparison?.lanes.map(({ lane, mode }) => [lane, mode])).toEqual([
    [
      ['left', 'left'],
      ['sync', 'sync'],
    ],
  ]);
  expect(playback.log.lanes.left.at(-1)?.t).toBe(1000);
  expect(playback.log.lanes.right.at(-1)?.t).toBe(3000);
  expect(time()).toBe(0);
  session.toEnd();
  expect([time(), session.state.result]).toEqual([3000, false]);
  session.kitchen.comparing.close();
  expect(session.state).toMatchObject({ comparison: null, result: true });
  expect(session.state.playback).toBe(before);
});

test('what is on screen is compared with another, and stays A for the next', async () => {
  await session.kitchen.recordings.open(recordingOf('breakfast', 'sync', 1000));
  const { log } = session.state.playback;
  await session.kitchen.comparing.compare(null, recordingOf('breakfast', 'sync', 2000));
  await session.kitchen.comparing.compare(null, recordingOf('breakfast', 'sync', 4000));
  const [a, b] = session.state.comparison?.runs ?? [];
  expect(a?.log).toBe(log);
  expect(b?.log.endMs).toBe(4000);
  session.kitchen.comparing.close();
  expect(session.state.playback.log).toBe(log);
});

test('recordings of two lessons or without a mode in common are refused, and nothing changes', async () => {
  const { playback } = session.state;
  const [sync, async] = [recordingOf('breakfast', 'sync', 1000), recordingOf('breakfast', 'async', 1000)];
  await expect(
    session.kitchen.comparing.compare(sync, recordingOf('chat', 'sync', 1000)),
  ).rejects.toMatchObject({
    why: 'lessons',
    lessons: ['breakfast', 'chat'],
  });
  await expect(session.kitchen.comparing.compare(sync, async)).rejects.toMatchObject({ why: 'modes' });
  expect(session.state).toMatchObject({ comparison: null });
  expect(session.state.playback).toBe(playback);
});

test('what has not begun and what still cooks is not compared', async () => {
  const b = recordingOf('breakfast', 'sync', 1000);
  await session.kitchen.comparing.compare(null, b);
  expect(session.state.comparison).toBeNull();
  cook();
  await session.kitchen.comparing.compare(null, b);
  expect(session.state.comparison).toBeNull();
});

test('a run that begins takes the place of two recordings that are compared', async () => {
  const b = recordingOf('breakfast', 'sync', 1000);
  await session.kitchen.comparing.compare(b, b);
  await session.kitchen.cooking.restart();
  expect(calls.find(([name]) => name === 'start')?.[1]).toMatchObject({
    lesson: 'breakfast',
    modes: { left: 'sync' },
  });
  cook();
  expect(session.state).toMatchObject({ comparison: null, transport: { live: true } });
});

test('a run stands beside the one before at once, which is A', () => {
  cook();
  finish();
  expect(hasPrevious(session.state)).toBe(false);
  const before = session.state.playback.log;
  hear({ type: 'run', run: header('two'), recording: '' });
  hear({ type: 'events', events: [event('left', 0, { type: 'lane-started', mode: 'sync' })] });
  finish();
  expect(hasPrevious(session.state)).toBe(true);
  const now = session.state.playback.log;
  session.kitchen.comparing.comparePrevious();
  const { comparison } = session.state;
  expect(comparison?.runs.map(({ log }) => log)).toEqual([before, now]);
  expect(comparison?.shown.mode).toEqual(['async', 'async']);
  session.kitchen.comparing.close();
  expect(session.state.playback.log).toBe(now);
});

test('a program that failed, or was stopped, has a result, and is one to compare with', () => {
  const program = { file: 'a.py', args: [], python: '', host: 'pyodide' as const, source: '', values: true };
  for (const outcome of ['failed', 'stopped'] as const) {
    hear({ type: 'run', run: { ...header(`first ${outcome}`), lesson: 'lab', program }, recording: '' });
    finish(outcome);
    session.toEnd();
    session.showResult(true);
    expect(session.state.result).toBe(true);
    hear({ type: 'run', run: { ...header(`second ${outcome}`), lesson: 'lab', program }, recording: '' });
    expect(session.state.previous?.log.header.id).toBe(`first ${outcome}`);
  }
});

test('a run that was stopped is not one to compare with', () => {
  cook();
  finish('stopped');
  hear({ type: 'run', run: header('two'), recording: '' });
  expect(session.state.previous).toBeNull();
});
