import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StreamMessage } from '../../shared/api/kitchen-api';
import { openRecordingFile } from '../recordings/file';
import { Library } from '../recordings/library';
import { CurrentRun } from './current-run';

const options = {
  lesson: 'breakfast',
  parameters: {},
  modes: { right: 'async' },
  speed: 1,
  virtual: false,
  laneScript: new URL('../run/fixtures/lane-that-dies.mjs', import.meta.url),
} as const;

let folder: string;
let current: CurrentRun;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  current = new CurrentRun(new Library(folder));
});
afterEach(async () => {
  await current.close();
  await rm(folder, { recursive: true });
});

it('tells a late window the whole run, then where the clock is', async () => {
  const run = await current.start(options);
  await run.ended;
  const told: StreamMessage[] = [];
  current.subscribe((message) => told.push(message));
  expect(told.map(({ type }) => type)).toEqual(['run', 'events', 'clock']);
  expect(told[0]).toMatchObject({ run: { id: run.header.id } });
  expect(told[1]).toEqual({ type: 'events', events: run.log.lanes.right });
  expect(told[2]).toMatchObject({ ended: true });
});

it('tells a window that a run cooks before its first event', async () => {
  const told: StreamMessage[] = [];
  current.subscribe((message) => told.push(message));
  await (await current.start(options)).ended;
  expect(told.slice(1, 4).map(({ type }) => type)).toEqual(['run', 'clock', 'events']);
  expect(told[2]).toMatchObject({ ended: false });
});

it('tells nothing of a measured run before it has ended, then all of it', async () => {
  const told: StreamMessage[] = [];
  current.subscribe((message) => told.push(message));
  const run = await current.start({ ...options, modes: { left: 'async', right: 'async' }, measures: true });
  const late: StreamMessage[] = [];
  run.onEvents(() => {
    if (late.length === 0) current.subscribe((message) => late.push(message));
  });
  await run.ended;
  const types = (messages: StreamMessage[]) =>
    messages.map((message) => (message.type === 'clock' ? message.measuring || 'ended' : message.type));
  expect(types(told)).toEqual(['run', 'run', 'left', 'left', 'right', 'events', 'ended']);
  expect(types(late)).toEqual(['run', 'left', 'right', 'events', 'ended']);
  expect(told.find(({ type }) => type === 'events')).toMatchObject({ events: [...run.log.inOrder()] });
  expect(told.find(({ type }) => type === 'clock')).toMatchObject({ seq: 0 });
});

it('starts one run after the other when two are asked for at once', async () => {
  const [first, second] = await Promise.all([current.start(options), current.start(options)]);
  expect(first.cooking).toBe(false);
  expect(current.run).toBe(second);
  expect(await readdir(folder)).toHaveLength(2);
});

it('cooks where a recording cannot be made, and says why to every window, once', async () => {
  const nowhere = new CurrentRun(new Library(join(folder, 'file', 'recordings')));
  await writeFile(join(folder, 'file'), '');
  const told: StreamMessage[] = [];
  nowhere.subscribe((message) => told.push(message));
  const run = await nowhere.start(options);
  await run.ended;
  const unrecorded = { type: 'unrecorded', why: { name: 'noFolder', values: {} } };
  expect(told.filter(({ type }) => type === 'unrecorded')).toEqual([unrecorded]);
  expect(run.log.length).toBeGreaterThan(0);
  const late: StreamMessage[] = [];
  nowhere.subscribe((message) => late.push(message));
  expect(late.slice(0, 2)).toEqual([{ type: 'run', run: run.header, recording: '' }, unrecorded]);
});

it('says so when the home goes while it cooks, and records the next run anew', async () => {
  const home = join(folder, 'home');
  const moving = new CurrentRun(new Library(join(home, 'recordings')));
  const told: StreamMessage[] = [];
  moving.subscribe((message) => told.push(message));
  const run = await moving.start(options);
  await rm(home, { recursive: true });
  await run.ended;
  expect(told).toContainEqual({ type: 'unrecorded', why: { name: 'deleted', values: {} } });
  await (await moving.start(options)).ended;
  await moving.close();
  expect(await readdir(join(home, 'recordings'))).toHaveLength(1);
  expect(told.filter(({ type }) => type === 'unrecorded')).toHaveLength(1);
});

it('takes a bookmark of the run that cooks between its events, of any other into its file, and tells of each', async () => {
  const run = await current.start(options);
  const [name = ''] = await readdir(folder);
  const told: StreamMessage[] = [];
  current.subscribe((message) => told.push(message));
  const first = { id: 'a', t: 0, note: '' };
  expect(await current.bookmark(name, first)).toEqual([first]);
  expect(told.at(-1)).toEqual({ type: 'bookmarks', recording: name, bookmarks: [first] });
  await expect(current.bookmark(name, { id: 'b', t: 1e9, note: '' })).rejects.toMatchObject({
    field: 'bookmark.t',
  });
  await run.ended;
  await current.close();
  expect(await current.bookmark(name, { ...first, note: 'over' })).toEqual([{ ...first, note: 'over' }]);
  const late: StreamMessage[] = [];
  current.subscribe((message) => late.push(message));
  expect(late.at(-1)).toEqual({
    type: 'bookmarks',
    recording: name,
    bookmarks: [{ ...first, note: 'over' }],
  });
  const { complete, bookmarks } = await openRecordingFile(join(folder, name));
  expect([complete, bookmarks]).toEqual([true, [{ ...first, note: 'over' }]]);
});
