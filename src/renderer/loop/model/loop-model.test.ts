import { describe, expect, it } from 'vitest';
import { at, type Timed } from '../../../shared/fixtures/events';
import { laneAfter } from '../../../shared/fixtures/folded';
import { SHOWN } from '../../../shared/state/few';
import { threadOf } from '../../../shared/state/thread';
import { soonest } from '../../../shared/state/timers';
import type { Mode } from '../../../shared/trace/trace';
import { lineMarks } from '../../code/line-marks';
import { loopModel, stackModel } from './loop-model';

const lane = (events: Timed[], mode: Mode = 'async') => laneAfter(mode, events);
const created = (task: number) => at(0, 'task-created', { task });
const step = (task: number) => at(0, 'step-started', { task });
const frying = (task: number, deadline: number) => [step(task), at(0, 'timer-set', { task, deadline })];
const blocked = (t: number, task: number) => at(t, 'block-started', { task, ms: 4000 });

describe('loopModel', () => {
  it('has the ready queue in order, with the bells that rang', () => {
    const state = lane([
      created(1),
      created(2),
      ...frying(2, 100),
      [100, { type: 'timer-fired', task: 2, timer: 2 }],
    ]);
    expect(loopModel(state, 100).ready).toEqual({
      first: [
        { task: 1, kind: 'egg', name: 'egg-1', bell: false },
        { task: 2, kind: 'egg', name: 'egg-2', bell: true },
      ],
      total: 2,
    });
    expect(loopModel(state, 100).timers.total).toBe(0);
  });

  it('has timers and timeouts soonest first, and says which are overdue while the thread is blocked', () => {
    const state = lane([
      created(1),
      created(2),
      created(3),
      ...frying(2, 3000),
      ...frying(1, 9000),
      [0, { type: 'timeout-set', task: 1, timer: 8, label: 'serve', deadline: 5000 }],
      step(3),
      blocked(1000, 3),
    ]);
    const model = loopModel(state, 4200);
    expect(model.timers.first.map(({ task, timeout, tenths }) => [task, timeout, tenths])).toEqual([
      [2, false, -12],
      [1, true, 8],
      [1, false, 48],
    ]);
    expect(model.running).toMatchObject({ task: 3, doing: 'fry', tenths: 32 });
    expect(model.blocked).toBe(true);
  });

  it('says what tasks wait for that have neither a timer nor a helper', () => {
    const on = (task: number, suspension: 'gather' | 'orders' | 'executor' | 'turn') =>
      at(0, 'task-suspended', { task, on: suspension });
    const state = lane([
      ...[1, 2, 3, 4, 5].map(created),
      ...frying(1, 3000),
      ...[
        step(2),
        on(2, 'orders'),
        step(3),
        on(3, 'gather'),
        step(4),
        on(4, 'executor'),
        step(5),
        on(5, 'turn'),
      ],
    ]);
    expect(loopModel(state, 0).waiting).toMatchObject({
      first: [
        { task: 2, why: 'orders' },
        { task: 3, why: 'gather' },
      ],
      total: 2,
    });
  });

  it('counts what it does not show', () => {
    const tasks = Array.from({ length: 30 }, (_, index) => index + 1);
    const state = lane([...tasks.map(created), ...tasks.flatMap((task) => frying(task, 9000 - task))]);
    const { timers } = loopModel(state, 0);
    expect(timers.total).toBe(30);
    expect(timers.first.map(({ task }) => task)).toEqual(tasks.toReversed().slice(0, SHOWN));
  });

  it('knows what each worker does, for how long, and who waits for one', () => {
    const submitted = (job: number): Timed => [
      0,
      { type: 'job-submitted', task: job, job, label: 'grill', ms: 3000 },
    ];
    const state = lane([
      [0, { type: 'executor-started', workers: 2 }],
      ...[1, 2, 3].map(created),
      ...[1, 2, 3].map(submitted),
      [100, { type: 'job-started', job: 1, worker: 1 }],
      [100, { type: 'lock-taken', worker: 1 }],
    ]);
    const { executor } = loopModel(state, 600);
    expect(executor).toMatchObject({ workers: 2, busy: 1, lock: { worker: 1, tenths: 5 } });
    expect(executor?.first).toMatchObject([null, { task: 1, label: 'grill', tenths: 5 }]);
    expect(executor?.backlog).toMatchObject({ first: [{ task: 2 }, { task: 3 }], total: 2 });
  });

  it('shows of many workers those that run a call', () => {
    const state = lane([
      [0, { type: 'executor-started', workers: 250 }],
      created(1),
      [0, { type: 'job-submitted', task: 1, job: 1, label: 'grill', ms: 3000 }],
      [0, { type: 'job-started', job: 1, worker: 199 }],
    ]);
    expect(loopModel(state, 0).executor).toMatchObject({ workers: 250, busy: 1, first: [{ worker: 199 }] });
  });

  it('tells how the loop was started and whether it runs, and the last warning', () => {
    const started: Timed = [0, { type: 'loop-started', how: 'asyncio.run' }];
    expect(loopModel(lane([]), 0)).toMatchObject({ loop: null, executor: null, warning: '' });
    expect(loopModel(lane([started]), 0).loop).toEqual({ how: 'asyncio.run', running: true });
    const stopped = lane([
      started,
      [5, { type: 'loop-stopped' }],
      [5, { type: 'warned', task: 1, text: 'never awaited', label: '' }],
    ]);
    expect(loopModel(stopped, 5)).toMatchObject({
      loop: { how: 'asyncio.run', running: false },
      warning: 'never awaited',
    });
  });
});

it('stackModel has the innermost call first, and how long the thread has been blocked', () => {
  const state = lane([created(0), created(1), step(0), step(1), blocked(1000, 1)], 'sync');
  const model = stackModel(state, 3000);
  expect(model.calls.first.map(({ task }) => task)).toEqual([1, 0]);
  expect(model).toMatchObject({ label: 'fry', doing: 'blocked', tenths: 20, part: 0.5, executor: null });
});

it('stackModel has what an asynchronous lane without an event loop is at', () => {
  const { calls, label, doing } = stackModel(lane([created(1), step(1), blocked(500, 1)]), 600);
  expect([calls.first.map(({ name }) => name), label, doing]).toEqual([['egg-1'], 'fry', 'blocked']);
});

it('soonest has equal deadlines in the order they were set', () => {
  const timers = [30, 10, 20, 10, 5].map((deadlineMs, timer) => ({ timer, deadlineMs }));
  expect(soonest(timers, 3)).toMatchObject({ first: [{ timer: 4 }, { timer: 1 }, { timer: 3 }], total: 5 });
  expect(soonest(timers, 9).first.map(({ timer }) => timer)).toEqual([4, 1, 3, 2, 0]);
  expect(soonest([], 3)).toEqual({ first: [], total: 0 });
});

it('shows nothing that runs or waits in a lane that was stopped, in loop, stack and code', () => {
  const stop: Timed = [3000, { type: 'lane-ended', outcome: 'stopped', error: '' }];
  const events: Timed[] = [
    [0, { type: 'loop-started', how: 'asyncio.run' }],
    created(1),
    created(2),
    created(3),
    ...frying(2, 9000),
    step(1),
    [0, { type: 'work-started', task: 1, label: 'fry', station: 'stove', ms: 4000 }],
    stop,
  ];
  const loop = lane(events);
  expect(loopModel(threadOf(loop), 3000)).toMatchObject({
    loop: { running: false },
    ready: { total: 0 },
    running: null,
    timers: { total: 0 },
  });
  expect(lineMarks(loop, new Map([['fry', 1]]), 3000)).toEqual([]);
  const stack = lane([created(0), step(0), created(1), step(1), blocked(0, 1), stop], 'sync');
  expect(stackModel(threadOf(stack), 3000).calls.total).toBe(0);
});
