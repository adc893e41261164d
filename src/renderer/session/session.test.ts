import { beforeEach, expect, test } from 'vitest';
import type { Emitted } from '../../shared/trace/trace';
import {
  calls,
  clock,
  cook,
  event,
  finish,
  hear,
  openWindow,
  pass,
  session,
  setHidden,
  time,
} from './fixtures/window';
import { LOOP_REST_MS } from './playback/advance';
import { END_REST_MS } from './playback/moving-playhead';

beforeEach(openWindow);

test('a run is followed by the local clock between the readings', () => {
  cook();
  pass(250);
  expect(time()).toBe(1250);
  expect(session.state.transport).toMatchObject({ live: true, moving: true, cooking: true });
});

test('a late reading does not turn the live playhead back, a pause holds it where the kitchen is', () => {
  cook();
  pass(250);
  hear(clock(1200));
  expect(time()).toBe(1250);
  hear(clock(1210, { paused: true }));
  expect(time()).toBe(1210);
});

test('what is read shows a pause at once, and not a while later', () => {
  cook();
  pass(250);
  let read = 0;
  session.state.playback.subscribeReader(() => {
    read = time();
  });
  pass(10);
  expect(read).toBe(0);
  hear(clock(1265, { paused: true }));
  expect(read).toBe(1265);
});

test('the live playhead does not run past the end of a call that this window has not heard of', () => {
  cook();
  const work: Emitted = { type: 'work-started', task: 1, label: '', station: 'board', ms: 500 };
  hear({ type: 'events', events: [event('left', 1000, work)] });
  pass(9000);
  expect(time()).toBe(1500);
  hear({ type: 'events', events: [event('left', 1501, { type: 'work-ended', task: 1 })] });
  expect(time()).toBeGreaterThan(1500);
});

test('a step leaves the live run; back at live it follows again', () => {
  cook();
  session.state.playback.step(-1);
  pass(100);
  expect(time()).toBe(0);
  expect(session.state.transport).toMatchObject({ live: false, cooking: true });
  session.kitchen.cooking.goLive();
  expect(time()).toBe(1100);
});

test('play after looking back replays until it has caught up, and then sets a paused kitchen going', () => {
  cook();
  hear(clock(1000, { paused: true }));
  session.state.playback.toStart();
  session.playPause();
  pass(400);
  expect(time()).toBe(400);
  expect(calls).toEqual([]);
  pass(600);
  expect(session.state.transport.live).toBe(true);
  expect(calls).toEqual([['pause', { paused: false }]]);
});

test('the result shows at the end of a whole run, and goes when somebody turns back', () => {
  cook();
  finish();
  expect(session.state.result).toBe(true);
  session.state.playback.step(-1);
  expect(session.state.result).toBe(false);
});

test('a stopped run has no result', () => {
  cook();
  finish('stopped');
  expect(session.state.result).toBe(false);
});

test('replay begins anew from the end and shows the result again', () => {
  cook();
  finish();
  session.playPause();
  expect(time()).toBe(0);
  expect(session.state.result).toBe(false);
  pass(2000);
  pass(END_REST_MS);
  expect(session.state.result).toBe(true);
});

test('a replay stands still while nobody sees the window, and goes on from there', () => {
  cook();
  finish();
  const end = time();
  session.playPause();
  pass(end / 4);
  setHidden(true);
  pass(60_000);
  expect(time()).toBe(end / 4);
  setHidden(false);
  expect(time()).toBe(end / 4);
  pass(end / 4);
  expect(time()).toBe(end / 2);
});

test('a range is played again and again until its loop is off; Escape forgets it', () => {
  cook();
  finish();
  const { playback } = session.state;
  playback.selection.select(1500, 500);
  expect(session.state.transport).toMatchObject({ range: { fromMs: 500, toMs: 1500 }, looping: true });
  session.playPause();
  expect(time()).toBe(500);
  pass(1200);
  expect(time()).toBe(1500);
  pass(LOOP_REST_MS);
  expect(time()).toBe(700);
  playback.selection.toggleLoop();
  pass(1100);
  expect(time()).toBe(1800);
  playback.selection.clear();
  expect(session.state.transport).toMatchObject({ range: null, looping: false });
});

test('a range that is selected while the kitchen cooks holds nobody back, and is looped once it is over', () => {
  cook();
  session.state.playback.selection.begin();
  session.state.playback.selection.end();
  expect(session.state.transport).toMatchObject({ range: { fromMs: 0, toMs: 1000 }, looping: true });
  hear(clock(1000, { paused: true }));
  session.state.playback.toStart();
  session.playPause();
  pass(1000);
  expect(session.state.transport.live).toBe(true);
  finish();
  session.playPause();
  pass(1700);
  expect(time()).toBe(200);
});
