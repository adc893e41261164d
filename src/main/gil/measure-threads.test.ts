import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workReport } from '../../shared/figures/work-report';
import type { TraceEvent } from '../../shared/trace/trace';
import { Stopped } from '../kitchen/clock';
import { watched } from '../kitchen/fixtures/watched';
import { gil } from '../lessons/gil/cook';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import { type Choppery, measureThreads } from './measure-threads';

let folder: string;
let script: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = pathToFileURL(await bundleForNode('src/main/entries/gil-worker.ts', folder));
});
afterAll(() => rm(folder, { recursive: true }));

const chopping: Choppery = { work: 'chop', threads: 3, chops: 20, oneKnife: true };
const cook = (asked: Choppery) => watched((watch) => measureThreads(watch, asked, script));
const onLock = (event: TraceEvent) => event.type === 'lock-taken' || event.type === 'lock-released';

it('one thread at a time holds the GIL, and every one that chops has held it', async () => {
  const events = await cook(chopping);
  const holders = new Set<number>();
  let holder: number | null = null;
  for (const event of events.filter(onLock)) {
    expect(holder).toBe(event.type === 'lock-taken' ? null : event.worker);
    holder = event.type === 'lock-taken' ? event.worker : null;
    holders.add(event.worker);
  }
  expect(holder).toBeNull();
  expect([...holders].sort()).toEqual([0, 1, 2]);
});

it('holds the GIL only while its job runs', async () => {
  const events = await cook(chopping);
  for (let worker = 0; worker < 3; worker++) {
    const own = events.filter((event) => 'worker' in event && event.worker === worker);
    expect(own[0]).toMatchObject({ type: 'job-started', job: worker + 1 });
    expect(own.at(-1)).toMatchObject({ type: 'job-ended', job: worker + 1 });
    expect(own.slice(1, -1).every(onLock)).toBe(true);
    expect(own).toHaveLength(own.filter(onLock).length + 2);
  }
});

it('nobody needs the knife where each has its own', async () => {
  const events = await cook({ ...chopping, oneKnife: false });
  expect(events.filter(onLock)).toEqual([]);
  expect(events.filter(({ type }) => type === 'job-ended')).toHaveLength(3);
  // As the lesson's card says.
  expect([gil.card.loop, events.some(({ type }) => type === 'turn-started')]).toEqual([false, false]);
  expect(events.flatMap((e) => (e.type === 'printed' ? [e.text] : []))).toEqual([
    'carrot 1 is chopped',
    'carrot 2 is chopped',
    'carrot 3 is chopped',
  ]);
});

it('ends in the middle of chopping when it is stopped', async () => {
  const stopped = watched(
    (watch) => measureThreads(watch, { ...chopping, chops: 100_000 }, script),
    (stop) => setImmediate(stop),
  );
  await expect(stopped).rejects.toThrow(Stopped);
});

it('threads that only wait let go of the knife, and wait at the same time', async () => {
  const events = await cook({ ...chopping, work: 'wait', chops: 200 });
  const work = workReport(events);
  expect(work).toMatchObject({ computes: false, oneLock: true, atOnce: 3 });
  // Before each wait and after it, and never meanwhile.
  for (let worker = 0; worker < 3; worker++) {
    const own = events.filter((event) => onLock(event) && event.worker === worker);
    expect(own.map(({ type }) => type)).toEqual([
      'lock-taken',
      'lock-released',
      'lock-taken',
      'lock-released',
    ]);
    expect((own[2]?.t ?? 0) - (own[1]?.t ?? 0)).toBeGreaterThanOrEqual(200);
  }
});

it('tells what the machine did meanwhile', async () => {
  const [machine] = (await cook(chopping)).filter(({ type }) => type === 'machine-measured');
  expect(machine).toMatchObject({ cores: availableParallelism() });
});
