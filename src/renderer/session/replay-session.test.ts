import { beforeEach, expect, test } from 'vitest';
import { defaultPreferences } from '../../shared/api/kitchen-api';
import { recordingOf } from './fixtures/recordings';
import { openWindow } from './fixtures/window';
import type { BasicApi } from './player/commands';
import { isAsking } from './player/empty-run';
import { replaySession } from './replay-session';
import type { Session } from './session';

const api = {
  call: async (name: string) => (name === 'lessons' ? [] : defaultPreferences),
} as BasicApi;

let session: Session<null>;

beforeEach(async () => {
  await openWindow();
  session = replaySession(api);
  await session.load();
  await session.recordings.open(recordingOf('breakfast', 'sync', 1000));
});

test('has no kitchen, and what needs one cannot be asked of it', () => {
  expect(session.kitchen).toBeNull();
  // @ts-expect-error There is nothing to cook with.
  expect(() => session.kitchen.cooking).toThrow();
  // @ts-expect-error A dialog of the library.
  const dialog: Parameters<typeof session.showDialog>[0] = 'recordings';
  expect(dialog).toBe('recordings');
});

test('begins again by playing its recording from the start', () => {
  session.toEnd();
  expect(session.state).toMatchObject({ result: true, transport: { moving: false } });
  session.restart();
  expect(session.state).toMatchObject({ result: false, transport: { moving: true } });
  expect(session.state.playback.current().position.t).toBe(0);
});

test('asks first, until it is played or somebody goes elsewhere in it', () => {
  session.askFirst();
  expect(isAsking(session.state)).toBe(true);
  session.answer('async-seconds', 9);
  session.playPause();
  expect(isAsking(session.state)).toBe(false);
  expect(session.state.answers).toEqual({ 'async-seconds': 9 });
  expect(session.state.transport.moving).toBe(true);
  session.askFirst();
  session.toEnd();
  expect(isAsking(session.state)).toBe(false);
});

test('keeps no bookmarks', async () => {
  expect(session.bookmarks.possibleIn(session.state)).toBe(false);
  await session.bookmarks.add();
  expect(session.state.bookmarks).toEqual([]);
});
