import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  CommandError,
  type CommandName,
  type CommandProblem,
  defaultPreferences,
  type KitchenApi,
  type StreamMessage,
} from '../../shared/api/kitchen-api';
import { runHeader } from '../../shared/fixtures/run-header';
import { Checksum, encodeEvent, encodeFooter, encodeHeader } from '../../shared/recording';
import { RunLog } from '../../shared/trace/run-log';
import type { Emitted, LaneId, TraceEvent } from '../../shared/trace/trace';
import { LOOP_REST_MS } from './playback/advance';
import { Display } from './playback/display';
import { Session } from './session';
import { possibleSpeeds, replaySpeeds, shownSpeed } from './speed';

const header = (id: string) => runHeader({ id, parameters: { eggs: 2 }, virtual: false });

let seq = 0;
const event = (lane: LaneId, t: number, emitted: Emitted): TraceEvent => {
  seq += 1;
  return { seq, lane, t, ...emitted } as TraceEvent;
};
const ended = (outcome: 'ok' | 'stopped'): Emitted => ({ type: 'lane-ended', outcome, error: '' });
const clock = (kitchenMs: number, more = {}): StreamMessage => ({
  type: 'clock',
  kitchenMs,
  speed: 1,
  paused: false,
  ended: false,
  measuring: '',
  seq,
  ...more,
});

const eggs = { type: 'integer', label: { en: '', ko: '' }, min: 1, max: 12, default: 1, unit: '' };
const cards = ['breakfast', 'chat'].map((id) => ({ id, orderable: [], parameters: { eggs } }));

let calls: [CommandName, unknown][];
/** Recordings by name. */
let library: Record<string, Blob>;
/** What comes of changing the preferences; null where they are kept. */
let refusal: CommandProblem | null;
let hear: (message: StreamMessage) => void;
let session: Session;
let nowMs: number;

/** Lets the local clock go on and a screen refresh happen. */
let frames: (() => void)[];
let page: EventTarget & { hidden: boolean };
function pass(ms: number): void {
  nowMs += ms;
  for (const frame of frames.splice(0)) frame();
}

function setHidden(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(async () => {
  seq = 0;
  calls = [];
  library = {};
  refusal = null;
  nowMs = 0;
  frames = [];
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {});
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  const api = {
    async call(name: CommandName, input: { parameters?: { eggs?: number } }) {
      calls.push([name, input]);
      if (name === 'lessons') return cards;
      if (name === 'preferences') return defaultPreferences;
      if (name === 'setPreferences' && refusal) throw new CommandError(refusal);
      if (name !== 'start') return null;
      if (input.parameters?.eggs === 99)
        throw new CommandError({ code: 'bad-input', field: 'eggs', message: 'eggs takes 1 to 12' });
      return header('new');
    },
    recording: async (name: string) => ({ bytes: library[name]?.stream(), size: library[name]?.size }),
    subscribe(listener: typeof hear) {
      hear = listener;
      listener({ type: 'run', run: null, recording: '' });
      return () => {};
    },
  };
  session = new Session(() => api as unknown as KitchenApi, new Display());
  await session.load();
  calls = [];
});

function cook(): void {
  hear({ type: 'run', run: header('one'), recording: '' });
  hear({ type: 'events', events: [event('left', 0, { type: 'lane-started', mode: 'sync' })] });
  hear(clock(1000));
}

function finish(outcome: 'ok' | 'stopped' = 'ok'): void {
  const events = [event('left', 2000, ended(outcome)), event('right', 1500, ended(outcome))];
  hear({ type: 'events', events });
  hear(clock(2000, { ended: true }));
}

const time = () => session.state.playback.current().position.t;

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
  session.goLive();
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

test('another mode while a run cooks starts it again with its own lesson and parameters', () => {
  cook();
  session.setMode('left', 'async');
  const modes = { left: 'async', right: 'async' };
  expect(calls).toContainEqual(['start', { lesson: 'breakfast', parameters: { eggs: 2 }, modes, speed: 1 }]);
});

test('another mode after the end clears the result and starts nothing', () => {
  cook();
  finish();
  session.setMode('right', 'sync');
  expect(session.state.result).toBe(false);
  expect(session.state.playback.log.length).toBe(0);
  expect(session.modes()).toEqual({ left: 'sync', right: 'sync' });
  expect(calls.map(([name]) => name)).toEqual(['setPreferences']);
});

test('a refused start names the parameter and remembers nothing', async () => {
  await expect(session.start('breakfast', { eggs: 99 })).rejects.toThrow('eggs takes 1 to 12');
  expect(calls.map(([name]) => name)).toEqual(['start']);
});

test('a lesson is shown before it cooks, with parameters that it takes; what cooked is stopped', () => {
  cook();
  session.showDialog('lessons');
  session.prepare('chat', { eggs: '3' });
  expect(session.state).toMatchObject({ dialog: null, result: false });
  expect(session.state.playback.log.header).toMatchObject({
    id: '',
    lesson: 'chat',
    parameters: { eggs: 3 },
  });
  expect(calls.map(([name]) => name)).toEqual(['stop', 'setPreferences']);
  expect(() => session.prepare('chat', { eggs: '13' })).toThrow('eggs must be a whole number from 1 to 12');
  expect(session.state.playback.log.header.parameters).toEqual({ eggs: 3 });
});

test('answers stay for the same lesson with the same parameters, and for no other', () => {
  session.prepare('breakfast', { eggs: 2 });
  session.answer('order', ['egg', 'toast']);
  session.answer('seconds', 9);
  session.answer('seconds', undefined);
  cook();
  finish();
  session.setMode('left', 'async');
  hear({ type: 'run', run: header('again'), recording: '' });
  expect(session.state.answers).toEqual({ order: ['egg', 'toast'] });
  hear({ type: 'run', run: { ...header('more'), parameters: { eggs: 3 } }, recording: '' });
  expect(session.state.answers).toEqual({});
  session.answer('seconds', 9);
  session.open('chat');
  expect(session.state.answers).toEqual({});
});

test('a run is tried again with something changed', async () => {
  cook();
  await session.restart({ eggs: 4 });
  expect(calls[0]).toMatchObject(['start', { lesson: 'breakfast', parameters: { eggs: 4 } }]);
});

function recording(whole: boolean): string {
  const log = new RunLog(header('old'), [{ seq: 1, lane: 'left', t: 0, type: 'lane-started', mode: 'sync' }]);
  const lines = log.lanes.left.map(encodeEvent);
  const checksum = new Checksum();
  for (const line of lines) checksum.add(line);
  return encodeHeader(log.header) + lines.join('') + (whole ? encodeFooter(log, checksum) : '');
}

function file(content: BlobPart): File {
  return new File([content], 'a.toast.jsonl');
}

test('a recording replaces what is shown, and a new run replaces it', async () => {
  await session.openRecording(file(recording(true)));
  expect(session.state).toMatchObject({ recorded: true, complete: true });
  cook();
  expect(session.state.recorded).toBe(false);
  expect(session.state.playback.log.header.id).toBe('one');
});

test('a run that cooks goes on behind a recording', async () => {
  cook();
  await session.openRecording(file(recording(true)));
  hear({ type: 'events', events: [event('left', 1000, { type: 'idle-started' })] });
  expect(session.state.playback.log.header.id).toBe('old');
  expect(session.state.behind).toBe(true);
  session.goLive();
  expect(session.state.playback.log.length).toBe(2);
});

test('a recording that was cut off says so', async () => {
  await session.openRecording(file(recording(false)));
  expect(session.state).toMatchObject({ recorded: true, complete: false });
});

test('a file that is no recording changes nothing but the message', async () => {
  cook();
  const shown = session.state.playback;
  await session.openRecording(file(`${recording(false)}nonsense\n`));
  expect(session.state.playback).toBe(shown);
  expect(session.state.problem).toMatchObject({ error: { line: 3 } });
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
  finish();
  expect(time()).toBe(0);
  expect(session.state).toMatchObject({ result: false, transport: { moving: true, measuring: '' } });
  pass(500);
  expect(time()).toBe(1000);
  pass(600);
  expect(session.state).toMatchObject({ result: true, transport: { moving: false } });
});

test('events that the stream lost are a gap in the log, also the last ones', () => {
  cook();
  seq += 2;
  hear({ type: 'events', events: [event('left', 1200, { type: 'idle-started' })] });
  expect(session.state.playback.log.gaps).toMatchObject([{ afterSeq: 1, missing: 2 }]);
  hear(clock(1300));
  expect(session.state.playback.log.gaps).toHaveLength(1);
  hear(clock(1300, { seq: 7 }));
  expect(session.state.playback.log.gaps).toMatchObject([{ missing: 2 }, { afterSeq: 4, missing: 3 }]);
});

test('a gzipped file opens like its text', async () => {
  await session.openRecording(file(gzipSync(recording(true))));
  expect(session.state).toMatchObject({ recorded: true, complete: true, problem: '' });
  await session.openRecording(file(gzipSync('nonsense')));
  expect(session.state.problem).toMatchObject({ error: { message: 'line 1: this is not JSON' } });
  await session.openRecording(file(recording(true)));
  expect(session.state.problem).toBe('');
});

test('a replay plays at up to 64 times the speed; a kitchen cooks at 8 at most, and the choice is remembered', async () => {
  session.setSpeed(64);
  expect(shownSpeed(session.state)).toBe(8);
  await session.start('breakfast', {});
  expect(calls).toContainEqual(['start', expect.objectContaining({ speed: 8 })]);
  cook();
  expect(possibleSpeeds(session.state).at(-1)).toBe(8);
  finish();
  expect(possibleSpeeds(session.state)).toEqual(replaySpeeds);
  expect(shownSpeed(session.state)).toBe(64);
  session.playPause();
  pass(25);
  expect(time()).toBe(1600);
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

test('a recording of the library opens by its name; one that is cancelled leaves all as it was', async () => {
  cook();
  session.showDialog('recordings');
  const { playback, dialog } = session.state;
  library['a.toast.jsonl'] = new Blob([recording(true)]);
  const opening = session.openRecording('a.toast.jsonl');
  session.opening.cancel();
  await opening;
  expect(session.state).toMatchObject({ dialog, problem: '', opening: null, recorded: false });
  expect(session.state.playback).toBe(playback);
  await session.openRecording('a.toast.jsonl');
  expect(session.state).toMatchObject({ dialog: null, recorded: true });
  expect(session.state.playback.log.header.id).toBe('old');
});

/** A recording of the lesson, in which a lane of that mode cooked alone. */
function recordingOf(lesson: string, mode: 'sync' | 'async', endMs: number): File {
  const lanes = [{ lane: 'left' as const, mode }];
  const events = [event('left', 0, { type: 'lane-started', mode }), event('left', endMs, ended('ok'))];
  const lines = events.map((each, index) => encodeEvent({ ...each, seq: index + 1 }));
  return file([encodeHeader({ ...header(lesson + endMs), lesson, lanes }), ...lines].join(''));
}

test('a replay stands while another recording opens, and goes on where that one is cancelled', async () => {
  await session.openRecording(recordingOf('breakfast', 'sync', 1000));
  pass(100);
  library['a.toast.jsonl'] = new Blob([recording(true)]);
  const opening = session.openRecording('a.toast.jsonl');
  expect(session.state.transport.moving).toBe(false);
  pass(500);
  session.opening.cancel();
  await opening;
  expect(session.state.transport.moving).toBe(true);
  expect(time()).toBe(100);
  pass(200);
  expect(time()).toBe(300);
});

test('two recordings stand side by side on one clock, and closing them brings back what was there', async () => {
  cook();
  finish();
  const before = session.state.playback;
  expect(session.state.result).toBe(true);
  await session.compare(recordingOf('breakfast', 'sync', 1000), recordingOf('breakfast', 'sync', 3000));
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
  session.closeComparison();
  expect(session.state).toMatchObject({ comparison: null, result: true });
  expect(session.state.playback).toBe(before);
});

test('what is on screen is compared with another, and stays A for the next', async () => {
  await session.openRecording(recordingOf('breakfast', 'sync', 1000));
  const { log } = session.state.playback;
  await session.compare(null, recordingOf('breakfast', 'sync', 2000));
  await session.compare(null, recordingOf('breakfast', 'sync', 4000));
  const [a, b] = session.state.comparison?.runs ?? [];
  expect(a?.log).toBe(log);
  expect(b?.log.endMs).toBe(4000);
  session.closeComparison();
  expect(session.state.playback.log).toBe(log);
});

test('recordings of two lessons or without a mode in common are refused, and nothing changes', async () => {
  const { playback } = session.state;
  const [sync, async] = [recordingOf('breakfast', 'sync', 1000), recordingOf('breakfast', 'async', 1000)];
  await expect(session.compare(sync, recordingOf('chat', 'sync', 1000))).rejects.toMatchObject({
    why: 'lessons',
    lessons: ['breakfast', 'chat'],
  });
  await expect(session.compare(sync, async)).rejects.toMatchObject({ why: 'modes' });
  expect(session.state).toMatchObject({ comparison: null });
  expect(session.state.playback).toBe(playback);
});

test('what has not begun and what still cooks is not compared', async () => {
  const b = recordingOf('breakfast', 'sync', 1000);
  await session.compare(null, b);
  expect(session.state.comparison).toBeNull();
  cook();
  await session.compare(null, b);
  expect(session.state.comparison).toBeNull();
});

test('a run that begins takes the place of two recordings that are compared', async () => {
  const b = recordingOf('breakfast', 'sync', 1000);
  await session.compare(b, b);
  await session.restart();
  expect(calls.find(([name]) => name === 'start')?.[1]).toMatchObject({
    lesson: 'breakfast',
    modes: { left: 'sync' },
  });
  cook();
  expect(session.state).toMatchObject({ comparison: null, transport: { live: true } });
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

test('says once that preferences cannot be kept, and again where they could be meanwhile', async () => {
  const tell = vi.spyOn(session, 'tell');
  const change = async (speed: number) => {
    session.remember({ speed });
    await new Promise(setImmediate);
  };
  refusal = { code: 'failed', field: '', message: '', why: { name: 'readOnly', values: {} } };
  await change(2);
  await change(4);
  expect(tell).toHaveBeenCalledTimes(1);
  expect(session.state.preferences.speed).toBe(4);
  refusal = null;
  await change(8);
  refusal = { code: 'failed', field: '', message: 'denied' };
  await change(1);
  expect(tell).toHaveBeenCalledTimes(2);
});
