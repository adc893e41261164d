import { expect, test, vi } from 'vitest';
import { runHeader } from '../../../shared/fixtures/run-header';
import { RunLog } from '../../../shared/trace/run-log';
import type { TraceEvent } from '../../../shared/trace/trace';
import { Display } from './display';
import { Playback } from './playback';

/** A screen that refreshes when it is told to. */
function screen(writeText: () => void = () => {}) {
  let waiting: (() => void)[] = [];
  const display = new Display((callback) => waiting.push(callback), writeText);
  const refresh = () => {
    const callbacks = waiting;
    waiting = [];
    for (const callback of callbacks) callback();
    return callbacks.length;
  };
  return { display, refresh };
}

test('one callback a refresh: what moves, then text, then drawings, in whatever order they were asked for', () => {
  const done: string[] = [];
  const { display, refresh } = screen(() => done.push('text'));
  display.draw(() => done.push('drawn'));
  display.advance(() => done.push('advanced'));
  expect(done).toEqual([]);
  expect(refresh()).toBe(1);
  expect(done).toEqual(['advanced', 'text', 'drawn']);
  expect(refresh()).toBe(0);
});

test('what an advance or a text asks to draw is drawn at the same refresh, once', () => {
  const draw = vi.fn();
  const { display, refresh } = screen(() => display.draw(draw));
  display.advance(() => display.draw(draw));
  refresh();
  expect(draw).toHaveBeenCalledTimes(1);
});

test('what goes on asks for the next refresh, and what was taken back is not done', () => {
  let advanced = 0;
  const goOn = () => {
    advanced += 1;
    display.advance(goOn);
  };
  const { display, refresh } = screen();
  display.advance(goOn);
  refresh();
  refresh();
  expect(advanced).toBe(2);
  display.cancel(goOn);
  refresh();
  refresh();
  expect(advanced).toBe(2);
});

test('one that fails is reported and holds up no other', () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const draw = vi.fn();
  const { display, refresh } = screen();
  display.advance(() => {
    throw new Error('broken');
  });
  display.draw(draw);
  refresh();
  vi.unstubAllGlobals();
  expect(draw).toHaveBeenCalled();
  expect(report).toHaveBeenCalledWith(new Error('broken'));
});

test('the playhead advances, its lanes are folded, text is written and canvases drawn, all of one moment', () => {
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const seen: [what: string, t: number, waiting: boolean][] = [];
  const look = (what: string) => () => {
    const { position, lanes } = playback.current();
    seen.push([what, position.t, lanes.left?.cook.doing === 'idle']);
  };
  const { display, refresh } = screen(look('text'));
  const header = runHeader({ lanes: [{ lane: 'left', mode: 'async' }] });
  const events = [
    { seq: 1, lane: 'left', t: 0, type: 'lane-started', mode: 'async' },
    { seq: 2, lane: 'left', t: 400, type: 'idle-started' },
    { seq: 3, lane: 'left', t: 900, type: 'idle-ended' },
  ] as TraceEvent[];
  const owner = { changed() {}, arrived() {}, measured() {} };
  const playback = new Playback(new RunLog(header, events), owner, undefined, display);
  playback.toStart();
  const draw = look('canvas');
  playback.subscribe(() => display.draw(draw));
  playback.replay(1);
  nowMs = 500;
  refresh();
  expect(seen).toEqual([
    ['text', 500, true],
    ['canvas', 500, true],
  ]);
  playback.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
