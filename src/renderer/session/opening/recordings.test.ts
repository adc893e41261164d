import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { file, recording, recordingOf } from '../fixtures/recordings';
import { cook, library, openWindow, pass, session, time } from '../fixtures/window';

beforeEach(openWindow);

test('a recording replaces what is shown, and a new run replaces it', async () => {
  await session.kitchen.recordings.open(file(recording(true)));
  expect(session.state).toMatchObject({ recorded: true, complete: true });
  cook();
  expect(session.state.recorded).toBe(false);
  expect(session.state.playback.log.header.id).toBe('one');
});

test('a recording that was cut off says so', async () => {
  await session.kitchen.recordings.open(file(recording(false)));
  expect(session.state).toMatchObject({ recorded: true, complete: false });
});

test('a file that is no recording changes nothing but the message', async () => {
  cook();
  const shown = session.state.playback;
  await session.kitchen.recordings.open(file(`${recording(false)}nonsense\n`));
  expect(session.state.playback).toBe(shown);
  expect(session.state.problem).toMatchObject({ error: { line: 3 } });
});

test('a gzipped file opens like its text', async () => {
  await session.kitchen.recordings.open(file(gzipSync(recording(true))));
  expect(session.state).toMatchObject({ recorded: true, complete: true, problem: '' });
  await session.kitchen.recordings.open(file(gzipSync('nonsense')));
  expect(session.state.problem).toMatchObject({ error: { message: 'line 1: this is not JSON' } });
  await session.kitchen.recordings.open(file(recording(true)));
  expect(session.state.problem).toBe('');
});

test('a recording of the library opens by its name; one that is cancelled leaves all as it was', async () => {
  cook();
  session.kitchen.showDialog('recordings');
  const { playback, dialog } = session.state;
  library['a.toast.jsonl'] = new Blob([recording(true)]);
  const opening = session.kitchen.recordings.open('a.toast.jsonl');
  session.recordings.loader.cancel();
  await opening;
  expect(session.state).toMatchObject({ dialog, problem: '', opening: null, recorded: false });
  expect(session.state.playback).toBe(playback);
  await session.kitchen.recordings.open('a.toast.jsonl');
  expect(session.state).toMatchObject({ dialog: null, recorded: true });
  expect(session.state.playback.log.header.id).toBe('old');
});

test('a replay stands while another recording opens, and goes on where that one is cancelled', async () => {
  await session.kitchen.recordings.open(recordingOf('breakfast', 'sync', 1000));
  pass(100);
  library['a.toast.jsonl'] = new Blob([recording(true)]);
  const opening = session.kitchen.recordings.open('a.toast.jsonl');
  expect(session.state.transport.moving).toBe(false);
  pass(500);
  session.recordings.loader.cancel();
  await opening;
  expect(session.state.transport.moving).toBe(true);
  expect(time()).toBe(100);
  pass(200);
  expect(time()).toBe(300);
});
