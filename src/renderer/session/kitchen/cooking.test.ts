import { beforeEach, expect, test } from 'vitest';
import '../../i18n';
import { replaySpeeds } from '../../../shared/api/speed';
import {
  calls,
  cook,
  finish,
  header,
  hear,
  openWindow,
  openWindowThatKept,
  pass,
  session,
  time,
} from '../fixtures/window';
import { possibleSpeeds, shownSpeed } from '../player/speed';

beforeEach(openWindow);

test('another mode while a run cooks starts it again with its own lesson and parameters', () => {
  cook();
  session.kitchen.cooking.setMode('left', 'async');
  const modes = { left: 'async', right: 'async' };
  expect(calls).toContainEqual(['start', { lesson: 'breakfast', parameters: { eggs: 2 }, modes, speed: 1 }]);
});

test('another mode after the end clears the result and starts nothing', () => {
  cook();
  finish();
  const before = calls.length;
  session.kitchen.cooking.setMode('right', 'sync');
  expect(session.state.result).toBe(false);
  expect(session.state.playback.log.length).toBe(0);
  expect(session.kitchen.cooking.modes()).toEqual({ left: 'sync', right: 'sync' });
  expect(calls.slice(before).map(([name]) => name)).toEqual(['setPreferences']);
});

test('a lesson is done once a run of it was watched to its result, and once only', () => {
  cook();
  expect(session.state.preferences.done).toEqual([]);
  finish();
  expect(session.state.preferences.done).toEqual(['breakfast']);
  expect(calls).toContainEqual(['setPreferences', { done: ['breakfast'] }]);
  session.showResult(false);
  session.showResult(true);
  expect(calls.filter(([name]) => name === 'setPreferences')).toHaveLength(1);
});

test('a lesson opens in its own modes and at 1×, whatever the one before it was left in', () => {
  session.kitchen.cooking.setMode('left', 'async');
  session.setSpeed(8);
  session.kitchen.cooking.open('chat');
  expect(session.kitchen.cooking.modes()).toEqual({ left: 'sync', right: 'async' });
  expect(shownSpeed(session.state)).toBe(1);
});

test('a window opens its lesson in its own modes and at 1×, too', async () => {
  await openWindowThatKept({ lesson: 'chat', modes: { left: 'async', right: 'async' }, speed: 8 });
  expect(session.state.playback.log.header).toMatchObject({ lesson: 'chat', speed: 1 });
  expect(session.kitchen.cooking.modes()).toEqual({ left: 'sync', right: 'async' });
  expect(shownSpeed(session.state)).toBe(1);
});

test('both kitchens go back to the lesson’s own modes, a run that cooks with them', () => {
  session.kitchen.cooking.setMode('left', 'async');
  session.kitchen.cooking.setMode('right', 'sync');
  session.kitchen.cooking.resetModes();
  const own = { left: 'sync', right: 'async' };
  expect(session.kitchen.cooking.modes()).toEqual(own);
  expect(calls.map(([name]) => name)).not.toContain('start');
  cook();
  session.kitchen.cooking.resetModes();
  expect(calls.at(-1)).toEqual(['start', expect.objectContaining({ modes: own })]);
});

test('a lesson opens with what it takes of the parameters that were used last', () => {
  session.remember({ parameters: { chat: { eggs: 99 } } });
  session.kitchen.cooking.open('chat');
  expect(session.state.playback.log.header.parameters).toEqual({ eggs: 1 });
});

test('a refused start names the parameter and remembers nothing', async () => {
  await expect(session.kitchen.cooking.start('breakfast', { eggs: 99 })).rejects.toThrow(
    'eggs takes 1 to 12',
  );
  expect(calls.map(([name]) => name)).toEqual(['start']);
});

test('a lesson is shown before it cooks, with parameters that it takes; what cooked is stopped', () => {
  cook();
  session.kitchen.showDialog('lessons');
  session.kitchen.cooking.prepare('chat', { eggs: '3' });
  expect(session.state).toMatchObject({ dialog: null, result: false });
  expect(session.state.playback.log.header).toMatchObject({
    id: '',
    lesson: 'chat',
    parameters: { eggs: 3 },
  });
  expect(calls.map(([name]) => name)).toEqual(['stop', 'setPreferences']);
  expect(() => session.kitchen.cooking.prepare('chat', { eggs: '13' })).toThrow(
    'eggs must be a whole number from 1 to 12',
  );
  expect(session.state.playback.log.header.parameters).toEqual({ eggs: 3 });
});

test('answers stay for the same lesson with the same parameters, and for no other', () => {
  session.kitchen.cooking.prepare('breakfast', { eggs: 2 });
  session.answer('order', ['egg', 'toast']);
  session.answer('seconds', 9);
  session.answer('seconds', undefined);
  cook();
  finish();
  session.kitchen.cooking.setMode('left', 'async');
  hear({ type: 'run', run: header('again'), recording: '' });
  expect(session.state.answers).toEqual({ order: ['egg', 'toast'] });
  hear({ type: 'run', run: { ...header('more'), parameters: { eggs: 3 } }, recording: '' });
  expect(session.state.answers).toEqual({});
  session.answer('seconds', 9);
  session.kitchen.cooking.open('chat');
  expect(session.state.answers).toEqual({});
});

test('a run is tried again with something changed', async () => {
  cook();
  await session.kitchen.cooking.restart({ eggs: 4 });
  expect(calls[0]).toMatchObject(['start', { lesson: 'breakfast', parameters: { eggs: 4 } }]);
});

test('a replay plays at up to 64 times the speed; a kitchen cooks at 8 at most, and the choice is remembered', async () => {
  session.setSpeed(64);
  expect(shownSpeed(session.state)).toBe(8);
  await session.kitchen.cooking.start('breakfast', {});
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

test('a program is not cooked again from here: it opens in the lab, also for another mode', async () => {
  const program = {
    file: 'app.py',
    args: ['달걀 2'],
    python: '3.14.2',
    host: 'pyodide' as const,
    source: 'print(1)',
    values: true,
  };
  const log = { ...header('one'), lesson: 'lab', program };
  for (const again of [() => session.restart(), () => session.kitchen.cooking.setMode('left', 'async')]) {
    hear({ type: 'run', run: log, recording: '' });
    session.showDialog(null);
    again();
    expect(session.state.dialog).toBe('lab');
    const { file, args } = session.state.program ?? {};
    expect([file?.name, await file?.text(), args]).toEqual(['app.py', 'print(1)', ['달걀 2']]);
  }
  session.showDialog(null);
  hear({ type: 'run', run: { ...log, id: 'two', program: { ...program, source: null } }, recording: '' });
  session.restart();
  expect(session.state).toMatchObject({
    dialog: null,
    problem: expect.stringContaining('without the program’s code'),
  });
  expect(calls.filter(([name]) => name === 'start')).toEqual([]);
});
