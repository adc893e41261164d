import { describe, expect, it } from 'vitest';
import { RunLog } from '../trace/run-log';
import type { Emitted, Mode, Suspension, TraceEvent } from '../trace/trace';
import { applyEvent } from './fold';
import { LaneCursor } from './lane-cursor';
import { railTickets, totalsAt } from './lane-selectors';
import { emptyLane, type LaneState } from './lane-state';
import { soonestTimers } from './timers';

type Timed = [number, Emitted];

const timed = (events: Timed[]): TraceEvent[] =>
  events.map(([t, event], index) => ({ seq: index + 1, lane: 'left', t, ...event }) as TraceEvent);

function fold(mode: Mode, events: Timed[]): LaneState {
  const state = emptyLane('left', mode);
  for (const event of timed(events)) applyEvent(state, event);
  return state;
}

const started = (mode: Mode): Timed => [0, { type: 'lane-started', mode }];
const created = (t: number, task: number, ticket = 0): Timed => [
  t,
  { type: 'task-created', task, parent: 0, ticket, kind: 'egg', name: `egg-${task}` },
];
const step = (t: number, task: number): Timed => [t, { type: 'step-started', task }];
const suspended = (t: number, task: number, on: Suspension): Timed => [
  t,
  { type: 'task-suspended', task, on, label: '' },
];
const woken = (t: number, task: number): Timed => [t, { type: 'task-woken', task }];
const done = (t: number, task: number): Timed => [t, { type: 'task-done', task, outcome: 'ok', error: '' }];
const timer = (t: number, task: number, deadline: number): Timed => [
  t,
  { type: 'timer-set', task, timer: task, label: 'fry', station: 'stove', deadline },
];
const fired = (t: number, task: number): Timed => [t, { type: 'timer-fired', task, timer: task }];
const work = (t: number, task: number): Timed => [
  t,
  { type: 'work-started', task, label: 'crack', station: 'board', ms: 1000 },
];
const workEnded = (t: number, task: number): Timed => [t, { type: 'work-ended', task }];
const block = (t: number, task: number): Timed => [
  t,
  { type: 'block-started', task, label: 'fry', station: 'stove', ms: 6000 },
];
const ordered = (order: number): Timed => [
  0,
  { type: 'order-placed', order, kind: 'breakfast', name: 'breakfast' },
];
const ticket = (order: number, number: number): Timed => [
  0,
  { type: 'ticket-placed', order, ticket: number, kind: 'egg', name: `egg-${number}` },
];
const queue = (state: LaneState) => Array.from(state.ready, ({ task, what }) => `${what} ${task}`);
const calls = (state: LaneState) => Array.from(state.stack, ({ task }) => task);
const rail = (state: LaneState) =>
  railTickets(state).first.map(({ name, bell }) => (bell ? `${name} rings` : name));

describe('the ready queue', () => {
  it('is first in, first out, and a task that gives up its turn goes to the end', () => {
    const events = [
      started('async'),
      created(0, 1),
      created(0, 2),
      created(0, 3),
      step(0, 1),
      suspended(5, 1, 'turn'),
    ];
    expect(queue(fold('async', events))).toEqual(['step 2', 'step 3', 'step 1']);
  });

  it('takes a bell when a timer fires and the step when its task is woken', () => {
    const events = [started('async'), created(0, 1), step(0, 1), timer(0, 1, 50), created(10, 2)];
    expect(queue(fold('async', [...events, fired(50, 1)]))).toEqual(['step 2', 'bell 1']);
    const awake = fold('async', [...events, fired(50, 1), step(50, 2), done(50, 2), woken(50, 1)]);
    expect(queue(awake)).toEqual(['step 1']);
    expect(queue(fold('async', [...events, fired(50, 1), woken(50, 1), step(50, 1)]))).toEqual(['step 2']);
  });

  it('stays empty in a synchronous kitchen, whose calls stack up', () => {
    const nested = [started('sync'), created(0, 0), step(0, 0), created(0, 1), step(0, 1)];
    const inner = fold('sync', nested);
    expect([queue(inner), calls(inner), inner.running]).toEqual([[], [0, 1], 1]);
    const outer = fold('sync', [...nested, done(9, 1)]);
    expect([calls(outer), outer.running]).toEqual([[0], 0]);
  });
});

describe('a task', () => {
  it('is ready, runs, waits, is ready again and is done', () => {
    const events = [started('async'), created(0, 1), step(3, 1), timer(3, 1, 50), fired(50, 1), woken(50, 1)];
    const status = (count: number) => fold('async', events.slice(0, count)).tasks.get(1)?.status;
    expect([2, 3, 4, 5, 6].map(status)).toEqual(['ready', 'running', 'waiting', 'ready', 'ready']);
    const task = fold('async', [...events, step(51, 1), done(52, 1)]).tasks.get(1);
    expect(task).toMatchObject({ status: 'done', startedMs: 3, endedMs: 52, outcome: 'ok', suspendedOn: '' });
  });

  it('keeps its step until the next one begins', () => {
    const events = [started('async'), created(0, 1), step(0, 1), work(0, 1), workEnded(1000, 1)];
    expect(fold('async', events).tasks.get(1)).toMatchObject({ label: 'crack', worked: 1 });
    const waiting = fold('async', [...events, timer(1000, 1, 7000)]).tasks.get(1);
    expect(waiting).toMatchObject({ label: 'fry', suspendedOn: 'timer' });
  });
});

describe('timers', () => {
  const three = [
    created(0, 1),
    created(0, 2),
    created(0, 3),
    timer(0, 1, 90),
    timer(0, 2, 50),
    timer(0, 3, 50),
  ];
  const soonest = (state: LaneState) => soonestTimers(state).first.map(({ task }) => task);

  it('come soonest first, equal ones in the order they were set, and ring until they are answered', () => {
    expect(soonest(fold('async', three))).toEqual([2, 3, 1]);
    const ringing = fold('async', [...three, fired(51, 2)]);
    expect(soonest(ringing)).toEqual([3, 1]);
    expect(ringing.timers.get(2)?.firedMs).toBe(51);
    const answered = fold('async', [...three, fired(51, 2), step(60, 2)]);
    expect(answered.timers.has(2)).toBe(false);
    expect(answered.answered).toMatchObject({ task: 2, firedMs: 51, answeredMs: 60 });
  });

  it('are gone without a bell when they are cancelled', () => {
    const state = fold('async', [...three, [9, { type: 'timer-cancelled', task: 2, timer: 2 }]]);
    expect([soonest(state), state.answered]).toEqual([[3, 1], null]);
  });
});

describe('the cook', () => {
  it('settles what is over and adds what goes on', () => {
    const state = fold('sync', [
      started('sync'),
      created(0, 1),
      step(0, 1),
      work(0, 1),
      workEnded(1000, 1),
      block(1000, 1),
    ]);
    expect(state.cook).toMatchObject({
      doing: 'blocked',
      sinceMs: 1000,
      task: 1,
      station: 'stove',
      askedMs: 6000,
    });
    expect([state.cookFrom, state.cookAt]).toEqual(['board', 'stove']);
    expect(totalsAt(state, 3500)).toEqual({ busyMs: 1000, blockedMs: 2500, idleMs: 0 });
    expect(state.totals.blockedMs).toBe(0);
  });

  it('idles between steps, and is gone at the end with everything settled', () => {
    const events: Timed[] = [started('async'), [100, { type: 'idle-started' }]];
    expect(totalsAt(fold('async', events), 600).idleMs).toBe(500);
    const end: Timed = [700, { type: 'lane-ended', outcome: 'stopped', error: '' }];
    const state = fold('async', [...events, end]);
    expect(state).toMatchObject({ endedMs: 700, outcome: 'stopped', cook: { doing: 'gone' } });
    expect(totalsAt(state, 5000).idleMs).toBe(600);
  });
});

describe('orders', () => {
  it('hang on the synchronous rail until somebody begins them', () => {
    const events = [started('sync'), ordered(1), ticket(1, 1), ticket(1, 2), created(0, 1, 1), step(0, 1)];
    const state = fold('sync', events);
    expect(rail(state)).toEqual(['egg-2']);
    expect(state.tickets.get(1)?.task).toBe(1);
  });

  it('make way on the asynchronous rail for the ready queue, the main task left out', () => {
    const before = [started('async'), created(0, 0), ordered(1), ticket(1, 1), ticket(1, 2)];
    expect(rail(fold('async', before))).toEqual(['egg-1', 'egg-2']);
    const begun = [...before, created(0, 1, 1), step(0, 1), timer(0, 1, 50), created(0, 2, 2), fired(50, 1)];
    expect(rail(fold('async', begun))).toEqual(['egg-2', 'egg-1 rings']);
  });

  it('are served at a time', () => {
    const state = fold('sync', [
      started('sync'),
      ordered(1),
      ordered(2),
      [80, { type: 'order-served', order: 2 }],
    ]);
    expect([...state.orders].map((order) => order.servedMs)).toEqual([null, 80]);
  });
});

it('frees the slot that was taken and no other', () => {
  const taken = (task: number, slot: number): Timed => [
    0,
    { type: 'slot-taken', task, station: 'stove', slot },
  ];
  const state = fold('async', [
    taken(1, 0),
    taken(2, 1),
    [5, { type: 'slot-freed', task: 1, station: 'stove', slot: 0 }],
  ]);
  expect(Array.from(state.slots.stove, ({ task }) => task)).toEqual([2]);
});

it('a cursor shows the same lane from wherever it comes', () => {
  const header = { lanes: [{ lane: 'left', mode: 'async' }] } as unknown as RunLog['header'];
  const events = timed([
    started('async'),
    created(0, 1),
    step(0, 1),
    work(0, 1),
    workEnded(1000, 1),
    done(1000, 1),
  ]);
  const log = new RunLog(header, events);
  const cursor = new LaneCursor(log, 'left', 'async');
  for (const count of [3, 6, 2, 0, 5]) {
    expect(cursor.seek(count)).toEqual(new LaneCursor(log, 'left', 'async').seek(count));
    expect(cursor.seek(count).t).toBe(events[count - 1]?.t ?? 0);
  }
});

describe('orders', () => {
  it('are told in the order in which they were served, also within one millisecond', () => {
    const served = (order: number): Timed => [5, { type: 'order-served', order }];
    const state = fold('sync', [started('sync'), ordered(1), ordered(2), ordered(3), served(3), served(1)]);
    expect([...state.served]).toEqual([3, 1]);
    expect([...state.orders].map((order) => order.servedMs)).toEqual([5, null, 5]);
  });
});
