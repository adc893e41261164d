import { expect, test } from 'vitest';
import type { Timed } from '../../../shared/fixtures/events';
import { laneByTime } from '../../../shared/fixtures/folded';
import type { Emitted, Mode } from '../../../shared/trace/trace';
import { type GilModel, gilModel } from './gil-model';

function choppery(trace: Timed[], mode: Mode = 'sync'): (t: number) => GilModel {
  const lane = laneByTime(mode, trace);
  return (t) => gilModel(lane(t), t, { still: false, steps: {} });
}

const begun: Timed[] = [
  [0, { type: 'executor-started', workers: 2 }],
  [0, { type: 'job-submitted', task: 0, job: 1, label: 'chop', ms: 0 }],
  [0, { type: 'job-submitted', task: 0, job: 2, label: 'chop', ms: 0 }],
  [0, { type: 'job-started', job: 1, worker: 0 }],
  [0, { type: 'job-started', job: 2, worker: 1 }],
];

test('one knife: who holds it chops, the other waits and looks at it, and each has its sum', () => {
  const at = choppery([
    ...begun,
    [0, { type: 'lock-taken', worker: 0 }],
    [60, { type: 'lock-released', worker: 0 }],
    [60, { type: 'lock-taken', worker: 1 }],
    [100, { type: 'lock-released', worker: 1 }],
    [100, { type: 'job-ended', job: 2, worker: 1 }],
  ]);
  expect(at(40).choppers).toMatchObject([
    { knife: true, choppedMs: 40, share: 1 },
    { knife: false, waits: true, choppedMs: 0, facing: -1 },
  ]);
  expect(at(80).choppers).toMatchObject([
    { knife: false, choppedMs: 60, share: 0.75 },
    { knife: false, choppedMs: 20 },
  ]);
  expect(at(200).choppers[1]).toMatchObject({ done: true, knife: false, choppedMs: 40, share: 0.2 });
});

test('a hand-over is seen from hand to hand for more than half a second, however fast the knife goes on', () => {
  const quick = Array.from({ length: 200 }, (_, n): Timed[] => [
    [n * 5, { type: 'lock-taken', worker: n % 2 }],
    [n * 5 + 5, { type: 'lock-released', worker: n % 2 }],
  ]).flat();
  const at = choppery([...begun, ...quick]);
  const seen = Array.from({ length: 100 }, (_, n) => at(n * 10)).map(({ handOver }) => handOver);
  expect(at(4).handOver).toBeNull();
  expect(at(500).handOvers).toBe(100);
  for (const to of [1, 0])
    expect(seen.filter((each) => each?.to === to).length * 10).toBeGreaterThanOrEqual(250);
  const first = seen.filter((each) => each?.to === 1);
  expect(first.length * 10).toBeGreaterThan(500);
  expect(first.every((each, n) => (each?.p ?? 0) >= (first[n - 1]?.p ?? 0))).toBe(true);
  // In between nobody has it; then who took it does.
  expect(at(100).choppers.some(({ knife }) => knife)).toBe(false);
  expect(at(690).choppers).toMatchObject([{ knife: false }, { knife: true }]);
});

test('a knife that nobody needs any more lies where it was used last', () => {
  const at = choppery([
    ...begun,
    [0, { type: 'lock-taken', worker: 0 }],
    [60, { type: 'lock-released', worker: 0 }],
    [60, { type: 'job-ended', job: 1, worker: 0 }],
    [60, { type: 'lock-taken', worker: 1 }],
    [2000, { type: 'lock-released', worker: 1 }],
    [2000, { type: 'job-ended', job: 2, worker: 1 }],
  ]);
  expect(at(40).laidBy).toBeNull();
  expect(at(1500)).toMatchObject({ laidBy: null, choppers: [{ done: true }, { knife: true }] });
  expect(at(2100).laidBy).toBe(1);
});

test('without a lock each has a knife of its own for as long as it runs', () => {
  const at = choppery([...begun, [50, { type: 'job-ended', job: 1, worker: 0 }]]);
  expect(at(40).choppers).toMatchObject([
    { knife: true, choppedMs: 40 },
    { knife: true, choppedMs: 40 },
  ]);
  expect(at(100).choppers).toMatchObject([
    { knife: false, done: true, choppedMs: 50, share: 0.5 },
    { knife: true, choppedMs: 100 },
  ]);
});

test('those who only wait hold no knife, whether there is one or not, and are told for how long', () => {
  const waits: Timed[] = begun.map(([t, event]) => [
    t,
    event.type === 'job-submitted' ? { ...event, label: 'wait', ms: 90 } : event,
  ]);
  const at = choppery([
    ...waits,
    [0, { type: 'lock-taken', worker: 0 }],
    [0, { type: 'lock-released', worker: 0 }],
    [90, { type: 'job-ended', job: 1, worker: 0 }],
  ]);
  expect(at(40).choppers).toMatchObject([
    { sleeps: true, knife: false, waits: false, choppedMs: 40 },
    { sleeps: true, knife: false, waits: false, choppedMs: 40 },
  ]);
  expect(at(100).choppers[0]).toMatchObject({ done: true, sleeps: false, choppedMs: 90 });
});

test('a process starts before it works; threads, as older recordings have them in both lanes, do not', () => {
  const up: Emitted = { type: 'process-started', worker: 0, ms: 30, residentBytes: 1, threads: null };
  const [pool, ...rest] = begun as [Timed, ...Timed[]];
  const later = rest.map(([, event]): Timed => [event.type === 'job-started' ? 40 : 0, event]);
  const forked = choppery(
    [pool, ...later.filter(([t]) => t === 0), [30, up], ...later.filter(([t]) => t > 0)],
    'async',
  );
  expect(forked(20)).toMatchObject({ mode: 'async', choppers: [{ starting: true }, { starting: true }] });
  expect(forked(50)).toMatchObject({ mode: 'async', choppers: [{ starting: false, knife: true }, {}] });
  expect(choppery(begun, 'async')(50)).toMatchObject({ mode: 'sync', choppers: [{ starting: false }, {}] });
});

test('before a run all stand at their carrots: nobody has begun, and nobody has a knife', () => {
  const lane = laneByTime('async', []);
  const { choppers, handOver, laidBy } = gilModel(lane(0), 0, { still: false, steps: {}, workers: 3 });
  const rests = { knife: false, done: false, waits: false, starting: false, choppedMs: 0, facing: 1 };
  expect(choppers).toMatchObject([rests, rests, rests]);
  expect([handOver, laidBy]).toEqual([null, null]);
});
