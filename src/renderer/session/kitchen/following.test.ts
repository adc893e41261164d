import { beforeEach, expect, test } from 'vitest';
import { file, recording } from '../fixtures/recordings';
import {
  calls,
  clock,
  cook,
  event,
  finish,
  header,
  hear,
  library,
  lose,
  openWindow,
  openWindowThatKept,
  pass,
  session,
  time,
} from '../fixtures/window';
import { END_REST_MS } from '../playback/moving-playhead';

beforeEach(openWindow);

test('a run that cooks goes on behind a recording', async () => {
  cook();
  await session.kitchen.recordings.open(file(recording(true)));
  hear({ type: 'events', events: [event('left', 1000, { type: 'idle-started' })] });
  expect(session.state.playback.log.header.id).toBe('old');
  expect(session.state.behind).toBe(true);
  session.kitchen.cooking.goLive();
  expect(session.state.playback.log.length).toBe(2);
});

test('a kitchen that is gone leaves what it told', () => {
  cook();
  hear({ type: 'run', run: null, recording: '' });
  expect(session.state.transport.cooking).toBe(false);
  expect(session.state.complete).toBe(false);
});

test('a run that is measured stands at 0 with nothing to pause, and is replayed from 0 when it has ended', () => {
  hear({ type: 'run', run: header('one'), recording: '' });
  hear(clock(0, { measuring: 'left' }));
  pass(500);
  expect(time()).toBe(0);
  expect(session.state.transport).toMatchObject({
    live: true,
    moving: false,
    measuring: 'left',
    speed: null,
  });
  session.playPause();
  session.setSpeed(2);
  expect(calls.map(([name]) => name)).toEqual(['setPreferences']);
  finish('ok', 0);
  expect(time()).toBe(0);
  expect(session.state).toMatchObject({ result: false, transport: { moving: true, measuring: '' } });
  pass(500);
  expect(time()).toBe(1000);
  pass(600);
  expect(session.state).toMatchObject({ result: false, transport: { moving: false } });
  pass(END_REST_MS);
  expect(session.state).toMatchObject({ result: true, transport: { moving: false } });
});

test('events that the stream lost are a gap in the log, also the last ones', () => {
  cook();
  lose(2);
  hear({ type: 'events', events: [event('left', 1200, { type: 'idle-started' })] });
  expect(session.state.playback.log.gaps).toMatchObject([{ afterSeq: 1, missing: 2 }]);
  hear(clock(1300));
  expect(session.state.playback.log.gaps).toHaveLength(1);
  hear(clock(1300, { seq: 7 }));
  expect(session.state.playback.log.gaps).toMatchObject([{ missing: 2 }, { afterSeq: 4, missing: 3 }]);
});

test('says once of each run that it is not recorded, however often the stream begins anew', () => {
  const why = { name: 'diskFull', values: {} } as const;
  hear({ type: 'run', run: header('a'), recording: '' });
  hear({ type: 'unrecorded', why });
  expect(session.state.unrecorded).toEqual(why);
  session.knowUnrecorded();
  hear({ type: 'run', run: header('a'), recording: '' });
  hear({ type: 'unrecorded', why });
  expect(session.state.unrecorded).toBeNull();
  hear({ type: 'run', run: header('b'), recording: '' });
  hear({ type: 'unrecorded', why });
  expect(session.state.unrecorded).toEqual(why);
  hear({ type: 'run', run: header('c'), recording: 'c.toast.jsonl' });
  expect(session.state.unrecorded).toBeNull();
});

test('a run of another process is followed, and neither paused, hastened nor stopped: only this window stands', () => {
  hear({ type: 'run', run: header('theirs'), recording: 'theirs.toast.jsonl' });
  hear({ type: 'events', events: [event('left', 0, { type: 'lane-started', mode: 'sync' })] });
  hear(clock(1000, { foreign: true }));
  expect(session.state.transport).toMatchObject({ live: true, foreign: true, moving: true });
  session.playPause();
  session.kitchen.cooking.stop();
  session.setSpeed(2);
  expect(session.state.transport).toMatchObject({ live: false, moving: false });
  hear({ type: 'events', events: [event('left', 2000, { type: 'idle-started' })] });
  hear(clock(3000, { foreign: true }));
  expect(session.state.transport.moving).toBe(false);
  session.playPause();
  expect(session.state.transport).toMatchObject({ live: false, moving: true });
  session.kitchen.cooking.goLive();
  expect(session.state.transport.live).toBe(true);
  session.kitchen.cooking.open('chat');
  expect(calls.map(([name]) => name).filter((name) => name !== 'setPreferences')).toEqual([]);
  // Nobody writes it any more.
  hear({ type: 'run', run: header('theirs'), recording: 'theirs.toast.jsonl' });
  hear(clock(3000, { foreign: true }));
  hear({ type: 'run', run: null, recording: '' });
  expect(session.state).toMatchObject({ complete: false, transport: { cooking: false } });
});

test('a recording that another process makes opens as it grows; where it grows no more, as it is', async () => {
  library['theirs.toast.jsonl'] = new Blob([recording(true)]);
  hear({ type: 'growing', recordings: ['theirs.toast.jsonl'] });
  await session.kitchen.openRecording('theirs.toast.jsonl');
  expect(calls).toContainEqual(['watch', { name: 'theirs.toast.jsonl' }]);
  expect(session.state).toMatchObject({ recorded: true, growing: ['theirs.toast.jsonl'] });
});

test('nothing of a run that another process cooks dwells on screen before it has ended', async () => {
  await openWindowThatKept({ dwellOn: ['printed'] });
  const isPlain = () => session.state.playback.show.isPlain;
  hear({ type: 'run', run: header('theirs'), recording: '' });
  expect(isPlain()).toBe(false);
  hear(clock(1000, { foreign: true }));
  expect(isPlain()).toBe(true);
  hear(clock(1000, { foreign: true, ended: true }));
  expect(isPlain()).toBe(false);
});
