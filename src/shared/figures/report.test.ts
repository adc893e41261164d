import { describe, expect, it } from 'vitest';
import { emitted, type Timed } from '../fixtures/events';
import { logOf } from '../fixtures/folded';
import { RunLog } from '../trace/run-log';
import type { Emitted, LaneId, Mode } from '../trace/trace';
import { report } from './report';

function runOf(lanes: { lane: LaneId; mode: Mode; events: Timed[] }[]): RunLog {
  return logOf(Object.fromEntries(lanes.map(({ lane, events }) => [lane, events])), {
    lanes: lanes.map(({ lane, mode }) => ({ lane, mode })),
    speed: 2,
    virtual: false,
  });
}

const created = (task: number, name: string) => emitted('task-created', { task, name });
const done = (task: number) => emitted('task-done', { task });
const ended = emitted('lane-ended');
const endedAt = (t: number): Timed => [t, ended];
const work = (task: number, ms: number) => emitted('work-started', { task, ms });
const block = (task: number, ms: number) => emitted('block-started', { task, ms });

const sync: Timed[] = [
  [0, { type: 'lane-started', mode: 'sync' }],
  [0, created(0, 'main')],
  [0, { type: 'order-placed', order: 1, kind: 'egg', name: 'egg' }],
  [0, created(1, 'egg-1')],
  [0, { type: 'step-started', task: 1 }],
  [0, work(1, 1000)],
  [1000, { type: 'work-ended', task: 1 }],
  [1000, block(1, 3000)],
  [4000.0004, { type: 'block-ended', task: 1 }],
  [4000.0004, done(1)],
  [4000.0004, { type: 'printed', task: 0, text: 'served', label: '', stream: 'stdout', job: null }],
  [4000.0004, { type: 'order-served', order: 1 }],
  [4000.0004, done(0)],
  [4000.0004, ended],
];
const async: Timed[] = [
  [0, { type: 'lane-started', mode: 'async' }],
  [0, created(0, 'main')],
  [0, created(1, 'egg-1')],
  [0, created(2, 'egg-2')],
  [0, { type: 'step-started', task: 2 }],
  [0, done(2)],
  [0, { type: 'step-started', task: 1 }],
  [0, work(1, 1000)],
  [1000, { type: 'work-ended', task: 1 }],
  [1000, { type: 'idle-started' }],
  [1500, { type: 'idle-ended' }],
  [1500, done(1)],
  [1500, ended],
];
const left = (events: Timed[]) => ({ lane: 'left' as const, mode: 'sync' as const, events });
const right = (events: Timed[]) => ({ lane: 'right' as const, mode: 'async' as const, events });

describe('report', () => {
  it('takes a program of its own to its exit, which comes after its tasks and its loop', () => {
    const lesson: Timed[] = [
      [0, { type: 'lane-started', mode: 'async' }],
      [0, created(0, 'main')],
      [0, created(1, 'egg')],
      [500, done(1)],
      [3000, done(0)],
    ];
    const program: Timed[] = [
      ...lesson,
      [3000, { type: 'loop-stopped' }],
      [5000, emitted('program-exited')],
      endedAt(5000),
    ];
    const took = (events: Timed[]) => report(runOf([right(events)])).lanes[0]?.makespanMs;
    expect(took([...lesson, endedAt(3000)])).toBe(500);
    expect(took(program)).toBe(5000);
  });

  it('counts a call that blocks outside of the loop, and one within a step with the step', () => {
    const events: Timed[] = [
      [0, { type: 'lane-started', mode: 'async' }],
      [0, block(0, 200)],
      [200, { type: 'block-ended', task: 0 }],
      [200, { type: 'step-started', task: 0 }],
      [210, block(0, 100)],
      [310, { type: 'block-ended', task: 0 }],
    ];
    const longest = (end: number) =>
      report(runOf([right([...events, [end, { type: 'loop-stopped' }], endedAt(end)])])).lanes[0]
        ?.longestStepMs;
    expect([longest(320), longest(450)]).toEqual([200, 250]);
  });

  it('ends the last step of a program’s main coroutine with its loop, not with the threads that it leaves behind', () => {
    const events: Timed[] = [
      [0, { type: 'lane-started', mode: 'async' }],
      [0, created(0, 'main')],
      [100, { type: 'step-started', task: 0 }],
      [150, { type: 'loop-stopped' }],
      [900, done(0)],
      [900, emitted('program-exited')],
      endedAt(900),
    ];
    expect(report(runOf([right(events)])).lanes[0]?.longestStepMs).toBe(50);
  });

  it.each(['task-suspended', 'io-wait', 'timer-set', 'task-done'] as const)(
    'takes a step to its end, where that is %s',
    (type) => {
      const events: Timed[] = [
        [0, { type: 'lane-started', mode: 'async' }],
        [0, created(1, 'egg')],
        [0, { type: 'step-started', task: 1 }],
        [120, emitted(type, { task: 1 })],
        [500, { type: 'step-started', task: 2 }],
        [501, done(2)],
        endedAt(501),
      ];
      expect(report(runOf([right(events)])).lanes[0]?.longestStepMs).toBe(120);
    },
  );

  it('measures the work of a lesson’s workers, and of no program of one’s own, whose pool may do anything', () => {
    const pool: Timed[] = [
      [0, emitted('job-submitted', { job: 1, ms: 0 })],
      [0, emitted('job-started', { job: 1 })],
      [900, emitted('job-ended', { job: 1 })],
      endedAt(1000),
    ];
    const { header, lanes } = runOf([left(pool)]);
    const program = {
      file: 'a.py',
      args: [],
      python: '',
      host: 'cpython' as const,
      source: null,
      values: false,
    };
    const own = new RunLog({ ...header, program }, lanes.left);
    expect(report(runOf([left(pool)])).lanes[0]?.work).toMatchObject({ computes: true });
    expect(report(own).lanes[0]?.work).toBeNull();
  });

  it('takes a callback for as long as it held the thread', () => {
    const events: Timed[] = [
      [0, { type: 'lane-started', mode: 'async' }],
      [50, emitted('callback-started', { callback: 1 })],
      [950, emitted('callback-ended', { callback: 1 })],
      endedAt(1000),
    ];
    expect(report(runOf([right(events)])).lanes[0]?.longestStepMs).toBe(900);
  });

  it('adds up each lane and leaves the main task out', () => {
    const { lanes } = report(runOf([left(sync), right(async)]));
    expect(lanes[0]).toMatchObject({ makespanMs: 4000, busyMs: 1000, blockedMs: 3000, idleMs: 0 });
    expect(lanes[0]).toMatchObject({
      order: ['egg-1'],
      output: ['served'],
      served: 1,
      ordered: 1,
      outcome: 'ok',
    });
    expect(lanes[1]).toMatchObject({ makespanMs: 1500, busyMs: 1000, blockedMs: 0, idleMs: 500 });
    expect(lanes[1]?.tasks.map((task) => task.name)).toEqual(['egg-1', 'egg-2']);
    expect(lanes[1]?.order).toEqual(['egg-2', 'egg-1']);
  });

  it('divides the synchronous by the asynchronous time, whichever lane each is in', () => {
    expect(report(runOf([left(sync), right(async)])).speedup).toBe(2.67);
    const swapped = [
      { ...right(async), lane: 'left' as const },
      { ...left(sync), lane: 'right' as const },
    ];
    expect(report(runOf(swapped)).speedup).toBe(2.67);
  });

  it('compares nothing where there is nothing to compare', () => {
    expect(report(runOf([left(sync)])).speedup).toBeNull();
    expect(report(runOf([left(sync), { ...left(sync), lane: 'right' as const }])).speedup).toBeNull();
    expect(report(runOf([left([]), right([])])).speedup).toBeNull();
  });

  it.each(['stopped', 'failed', null] as const)(
    'compares nothing where a lane came to no end: %s',
    (outcome) => {
      const cut = sync.slice(0, 8);
      const end: Timed[] = outcome ? [[2500, { type: 'lane-ended', outcome, error: 'why' }]] : [];
      const { lanes, speedup } = report(runOf([left([...cut, ...end]), right(async)]));
      expect(lanes[0]?.outcome).toBe(outcome);
      expect(speedup).toBeNull();
    },
  );

  it('counts a blocking call that a stop cut off as far as it went', () => {
    const { lanes } = report(
      runOf([left([...sync.slice(0, 8), [2500, { type: 'lane-ended', outcome: 'stopped', error: '' }]])]),
    );
    expect(lanes[0]).toMatchObject({
      makespanMs: 2500,
      busyMs: 1000,
      blockedMs: 1500,
      served: 0,
      ordered: 1,
    });
    expect(lanes[0]?.tasks).toEqual([
      { id: 1, name: 'egg-1', startMs: 0, endMs: null, latencyMs: 0, outcome: null },
    ]);
  });

  it('tells how promptly each lane answered', () => {
    const order = (t: number, id: number, kind: string): Timed => [
      t,
      { type: 'order-placed', order: id, kind, name: `${kind}-${id}` },
    ];
    const serve = (t: number, id: number): Timed => [t, { type: 'order-served', order: id }];
    const wait: Emitted = {
      type: 'timer-set',
      task: 1,
      timer: 7,
      label: 'fry',
      station: 'stove',
      deadline: 1000,
    };
    const { lanes } = report(
      runOf([
        left([...sync.slice(0, 2), order(0, 1, 'a'), ...sync.slice(3, 11), serve(4000.5, 1), endedAt(4100)]),
        right([
          [0, created(1, 'egg-1')],
          [0, created(2, 'egg-2')],
          order(0, 1, 'a'),
          order(10, 2, 'b'),
          order(20, 3, 'a'),
          [100, { type: 'step-started', task: 1 }],
          [200, wait],
          [200, { type: 'step-started', task: 2 }],
          [4200, { type: 'task-suspended', task: 2, on: 'turn', label: '', waitsFor: '' }],
          [4200, { type: 'timer-fired', task: 1, timer: 7 }],
          [4200, { type: 'step-started', task: 2 }],
          serve(4210, 3),
          serve(4220, 2),
          [4300, done(2)],
          [4300, { type: 'step-started', task: 1 }],
          serve(4400, 1),
          [4400, done(1)],
          endedAt(4400),
        ]),
      ]),
    );
    expect(lanes[0]).toMatchObject({ longestStepMs: 3000, latestBellMs: 0, inversions: 0 });
    expect(lanes[0]?.latency).toEqual([{ kind: 'a', p50Ms: 4000.5, p95Ms: 4000.5 }]);
    expect(lanes[1]).toMatchObject({ longestStepMs: 4000, latestBellMs: 3200, inversions: 3 });
    expect(lanes[1]?.tasks.map((task) => task.latencyMs)).toEqual([100, 200]);
    expect(lanes[1]?.latency).toEqual([
      { kind: 'a', p50Ms: 4190, p95Ms: 4400 },
      { kind: 'b', p50Ms: 4210, p95Ms: 4210 },
    ]);
  });
});
