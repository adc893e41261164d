import { beforeEach, expect, it, vi } from 'vitest';
import { SharedViews } from '../../../main/service/shared-views';
import {
  type CommandName,
  defaultPreferences,
  type KitchenApi,
  type StreamMessage,
} from '../../../shared/api/kitchen-api';
import type { SharedView } from '../../../shared/api/shared-view';
import { recording } from '../fixtures/recordings';
import { clock, ended, event, header } from '../fixtures/window';
import { Display } from '../playback/display';
import type { Session } from '../session';
import { windowSession } from '../window-session';
import type { Kitchen } from './kitchen';

/** One window of the kitchen that all windows of a test have. */
interface Window {
  session: Session<Kitchen>;
  shared: SharedView[];
  close(): void;
}

let views: SharedViews;
let run: StreamMessage[];
let listeners: Set<(message: StreamMessage) => void>;
let nowMs: number;
let frames: (() => void)[];
let page: EventTarget & { hidden: boolean };

beforeEach(() => {
  views = new SharedViews();
  run = [{ type: 'run', run: null, recording: '' }];
  listeners = new Set();
  nowMs = 0;
  frames = [];
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
});

async function open(): Promise<Window> {
  const shared: SharedView[] = [];
  let close = () => {};
  const api = {
    async call(name: CommandName, input: { view: SharedView }) {
      if (name === 'lessons') return cards;
      if (name === 'preferences') return defaultPreferences;
      if (name !== 'shareView') return null;
      // It goes through a wire, and so does the number that comes back.
      await new Promise((resolve) => setImmediate(resolve));
      shared.push(input.view);
      return views.share(structuredClone(input.view));
    },
    recording: async () => {
      const file = new Blob([recording(true)]);
      return { bytes: file.stream(), size: file.size };
    },
    subscribe(listener: (message: StreamMessage) => void) {
      listeners.add(listener);
      for (const message of run) listener(message);
      const stop = views.subscribe((message) => listener(structuredClone(message)));
      close = () => {
        listeners.delete(listener);
        stop();
      };
      return close;
    },
  };
  const session = windowSession(() => api as unknown as KitchenApi, new Display());
  await session.load();
  await settled();
  return { session, shared, close: () => close() };
}

const eggs = { type: 'integer', label: { en: '', ko: '' }, min: 1, max: 12, default: 1, unit: '' };
const cards = ['breakfast', 'chat'].map((id) => ({ id, orderable: [], parameters: { eggs } }));

function tell(...messages: StreamMessage[]): void {
  run.push(...messages);
  for (const listener of listeners) for (const message of messages) listener(message);
}

/** A run of two seconds, which is over. */
function cook(): void {
  tell({ type: 'run', run: header('one'), recording: '' });
  const begun = event('left', 0, { type: 'lane-started', mode: 'sync' });
  const events = [begun, event('left', 2000, ended('ok')), event('right', 1500, ended('ok'))];
  tell({ type: 'events', events }, clock(2000, { ended: true }));
}

/** Lets what is on its way between windows come, and what they load. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function pass(ms: number): void {
  nowMs += ms;
  for (const frame of frames.splice(0)) frame();
}

const time = ({ session }: Window) => session.state.playback.current().position.t;
const idOf = ({ session }: Window) => session.state.playback.log.header.id;

async function two(): Promise<[Window, Window]> {
  const first = await open();
  const second = await open();
  await settled();
  return [first, second];
}

it('a window that is alone shares nothing', async () => {
  cook();
  const first = await open();
  first.session.state.playback.seek(500);
  await settled();
  expect(first.shared).toEqual([]);
  expect(first.session.state.windows).toBe(1);
});

it('a window that opens late shows what the first one shows, where that stands', async () => {
  cook();
  const first = await open();
  first.session.state.playback.seek(500);
  const second = await open();
  expect([time(first), time(second)]).toEqual([500, 500]);
  expect(second.session.state).toMatchObject({ windows: 2, result: false });
  expect(second.shared).toEqual([]);
});

it('either window moves both, once for each move', async () => {
  cook();
  const [first, second] = await two();
  first.session.state.playback.seek(500);
  await settled();
  expect(time(second)).toBe(500);
  second.session.state.playback.seek(1000);
  await settled();
  expect(time(first)).toBe(1000);
  expect([first.shared.length, second.shared.length]).toEqual([2, 1]);
});

it('a replay goes on alike in both, also in one that hears of it later, and pauses in both', async () => {
  cook();
  const [first, second] = await two();
  first.session.state.playback.toStart();
  first.session.setSpeed(0.5);
  first.session.playPause();
  await settled();
  pass(600);
  expect([time(first), time(second)]).toEqual([300, 300]);
  const third = await open();
  expect(time(third)).toBe(300);
  second.session.playPause();
  await settled();
  pass(600);
  expect([first, second, third].map(time)).toEqual([300, 300, 300]);
});

it('a range is selected and looped in both, and the result shows in both', async () => {
  cook();
  const [first, second] = await two();
  first.session.state.playback.selection.select(500, 1500);
  await settled();
  expect(second.session.state.transport).toMatchObject({ range: { fromMs: 500, toMs: 1500 }, looping: true });
  first.session.state.playback.selection.clear();
  first.session.toEnd();
  await settled();
  expect(second.session.state).toMatchObject({ result: true, transport: { range: null } });
});

it('of two that move at once, both follow the one who is heard last', async () => {
  cook();
  const [first, second] = await two();
  first.session.state.playback.seek(500);
  second.session.state.playback.seek(1000);
  await settled();
  expect(time(first)).toBe(time(second));
});

it('a drag is followed to where it ends', async () => {
  cook();
  const [first, second] = await two();
  for (let t = 0; t <= 1700; t += 10) first.session.state.playback.seek(t);
  await settled();
  expect([time(first), time(second)]).toEqual([1700, 1700]);
  expect(first.shared.length).toBeLessThan(5);
});

it('a lesson, a run and a recording come on screen in both', async () => {
  const [first, second] = await two();
  first.session.kitchen.cooking.prepare('chat', { eggs: 3 });
  await settled();
  expect(second.session.state.playback.log.header).toMatchObject({ lesson: 'chat', parameters: { eggs: 3 } });
  expect(second.session.state.preferences).toMatchObject({ lesson: 'chat' });
  cook();
  await settled();
  expect([idOf(first), idOf(second)]).toEqual(['one', 'one']);
  await second.session.kitchen.recordings.open('old.toast.jsonl');
  await settled();
  expect([idOf(first), idOf(second)]).toEqual(['old', 'old']);
  first.session.kitchen.cooking.goLive();
  await settled();
  expect([idOf(first), idOf(second)]).toEqual(['one', 'one']);
});

it('a window goes by itself once it is told to, and back to where the others are', async () => {
  cook();
  const [first, second] = await two();
  second.session.kitchen.inStep.follow(false);
  first.session.state.playback.seek(500);
  await settled();
  second.session.state.playback.seek(1800);
  await settled();
  expect([time(first), time(second)]).toEqual([500, 1800]);
  second.session.kitchen.inStep.follow(true);
  await settled();
  expect(time(second)).toBe(500);
});

it('what only one window can show is its own affair; coming back, it takes the others along', async () => {
  cook();
  const [first, second] = await two();
  await first.session.kitchen.recordings.open(new File([recording(true)], 'mine.toast.jsonl'));
  await settled();
  second.session.state.playback.seek(500);
  await settled();
  expect([idOf(first), idOf(second), time(second)]).toEqual(['old', 'one', 500]);
  expect([first, second].map(({ session }) => session.state.elsewhere)).toEqual([false, true]);
  first.session.kitchen.cooking.goLive();
  await settled();
  expect([time(first), time(second)]).toEqual([2000, 2000]);
  expect(second.session.state.elsewhere).toBe(false);
});

const comparisonOf = ({ session }: Window) => session.state.comparison;

it('two recordings of the library are compared in both, until one closes them', async () => {
  cook();
  const [first, second] = await two();
  await first.session.kitchen.comparing.compare('a.toast.jsonl', 'b.toast.jsonl');
  await settled();
  expect(comparisonOf(second)?.runs.map(({ log }) => log.header.id)).toEqual(['old', 'old']);
  expect(second.shared).toEqual([]);
  const [sync] = comparisonOf(second)?.lanes ?? [];
  if (sync) second.session.kitchen.comparing.showLane(sync);
  await settled();
  expect([first, second].map((window) => comparisonOf(window)?.shown.mode[0])).toEqual(['sync', 'sync']);
  second.session.kitchen.comparing.close();
  await settled();
  expect([comparisonOf(first), comparisonOf(second)]).toEqual([null, null]);
  expect([idOf(first), idOf(second)]).toEqual(['one', 'one']);
});

it('a comparison with what the library has not is said to be elsewhere', async () => {
  cook();
  const [first, second] = await two();
  await first.session.kitchen.comparing.compare(null, new File([recording(true)], 'mine.toast.jsonl'));
  await settled();
  expect([comparisonOf(second), second.session.state.elsewhere, idOf(second)]).toEqual([null, true, 'one']);
  first.session.kitchen.comparing.close();
  await settled();
  expect(second.session.state.elsewhere).toBe(false);
});

it('a layout is of one window alone', async () => {
  const [first, second] = await two();
  first.session.remember({ layout: 'left', presenter: true });
  await settled();
  expect(second.session.state.preferences).toMatchObject({ layout: 'both', presenter: false });
});

it('how long moments dwell is the same in both, so that their shows last alike', async () => {
  const [first, second] = await two();
  first.session.remember({ beats: 'long', dwellOn: ['printed'] });
  await settled();
  expect(second.session.state.preferences).toMatchObject({ beats: 'long', dwellOn: ['printed'] });
});

it('a position that a window has not heard of yet is shown when it has', async () => {
  tell({ type: 'run', run: header('one'), recording: '' });
  const [first] = await two();
  const position = { t: 700, left: 1, right: 0 };
  const view = first.shared[0] as SharedView;
  views.share({ ...view, screen: { kind: 'run', id: 'one' }, playhead: { kind: 'standing', position } });
  await settled();
  expect(time(first)).toBe(0);
  tell({ type: 'events', events: [event('left', 600, { type: 'lane-started', mode: 'sync' })] });
  await settled();
  expect(time(first)).toBe(700);
});

it('a window that nobody saw for a while is where the others are when it is seen again', async () => {
  cook();
  const [first, second] = await two();
  first.session.state.playback.toStart();
  first.session.setSpeed(1);
  first.session.playPause();
  await settled();
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  pass(900);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
  pass(0);
  expect([time(first), time(second)]).toEqual([900, 900]);
});
