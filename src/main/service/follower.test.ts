import { beforeEach, expect, it } from 'vitest';
import type { StreamMessage } from '../../shared/api/kitchen-api';
import { traceEvent } from '../../shared/fixtures/events';
import { RunLog } from '../../shared/trace/run-log';
import type { TraceEvent } from '../../shared/trace/trace';
import type { Run } from '../run/run';
import { Follower } from './follower';

let log: RunLog;
let told: StreamMessage[];
/** Lets the window take what it was told. */
let take: () => void;
let run: Run;
let window: Follower;

beforeEach(() => {
  log = new RunLog({ id: 'run' } as RunLog['header']);
  told = [];
  run = { header: log.header, log, clock: () => ({ type: 'clock', seq: log.lastSeq }) } as unknown as Run;
  window = new Follower((message) => {
    told.push(message);
    return new Promise<void>((resolve) => {
      take = resolve;
    });
  });
});

const of = (run: Run | null, recording: string) => ({ run, recording, unrecorded: null, bookmarks: [] });

/** A million are made of it at once: each with the fields that are its own. */
const step = traceEvent('step-started');

function cook(count: number): void {
  const from = log.length;
  const event = (_: unknown, i: number): TraceEvent => {
    const seq = from + i + 1;
    return { ...step, seq, t: seq, lane: seq % 3 ? 'left' : 'right' };
  };
  log.append(Array.from({ length: count }, event));
  window.send();
}

const types = () => told.map(({ type }) => type);
const seqs = () =>
  told.flatMap((message) => (message.type === 'events' ? message.events.map(({ seq }) => seq) : []));
const turn = () => new Promise(setImmediate);

async function takeAll(): Promise<void> {
  for (let before = -1; before < told.length; await turn()) {
    before = told.length;
    take();
  }
}

it('gets a late window into a run of a million events part by part, each when the last was taken', async () => {
  cook(1_000_000);
  window.follow(of(run, 'a'));
  expect(types()).toEqual(['run']);
  take();
  await turn();
  expect(types()).toEqual(['run', 'events']);
  await turn();
  expect(types()).toEqual(['run', 'events']);
  cook(5);
  await takeAll();
  expect(told).toHaveLength(1 + 501 + 1);
  expect(seqs()).toHaveLength(1_000_005);
  expect(seqs().findIndex((seq, i) => seq !== i + 1)).toBe(-1);
  expect(told.at(-1)).toEqual({ type: 'clock', seq: 1_000_005 });
});

it('tells a window that did not take it of what changes only the newest, and every event', async () => {
  window.follow(of(run, 'a'));
  for (let i = 1; i <= 100; i++) {
    cook(10);
    window.clockChanged();
    window.bookmarksChanged('a', Array(i));
    window.bookmarksChanged('b', Array(2 * i));
  }
  await takeAll();
  expect(types()).toEqual(['run', 'events', 'clock', 'bookmarks', 'bookmarks']);
  expect(seqs()).toHaveLength(1000);
  expect(told.slice(2)).toMatchObject([
    { seq: 1000 },
    { recording: 'a', bookmarks: { length: 100 } },
    { recording: 'b', bookmarks: { length: 200 } },
  ]);
});

it('skips runs that came and went meanwhile', async () => {
  const next = (id: string) =>
    ({ ...run, header: { id }, log: new RunLog({ id } as RunLog['header']) }) as unknown as Run;
  window.follow(of(null, ''));
  cook(10);
  window.follow(of(run, 'a'));
  window.follow(of(next('b'), 'b'));
  window.follow(of(next('c'), 'c'));
  await takeAll();
  expect(types()).toEqual(['run', 'run', 'clock']);
  expect(told[1]).toEqual({ type: 'run', run: { id: 'c' }, recording: 'c' });
});

it.each([
  [
    'throws',
    () => {
      throw new Error('gone');
    },
  ],
  ['rejects', () => Promise.reject(new Error('gone'))],
])('tells nothing more where taking %s', async (_, listener) => {
  let count = 0;
  const gone = new Follower(() => {
    count++;
    return listener();
  });
  gone.follow(of(run, 'a'));
  await turn();
  gone.clockChanged();
  gone.follow(of(null, ''));
  await turn();
  expect(count).toBe(1);
});
