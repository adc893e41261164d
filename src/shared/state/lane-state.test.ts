import { describe, expect, it } from 'vitest';
import { at } from '../fixtures/events';
import { laneAfter, logOf } from '../fixtures/folded';
import type { Mode, Suspension } from '../trace/trace';
import { LaneCursor } from './fold/lane-cursor';
import { railTickets, totalsAt } from './lane-selectors';
import type { LaneState } from './lane-state';
import { soonestTimers } from './timers';

const started = (mode: Mode) => at(0, 'lane-started', { mode });
const created = (t: number, task: number, ticket = 0) => at(t, 'task-created', { task, ticket });
const step = (t: number, task: number) => at(t, 'step-started', { task });
const suspended = (t: number, task: number, on: Suspension) => at(t, 'task-suspended', { task, on });
const woken = (t: number, task: number) => at(t, 'task-woken', { task });
const done = (t: number, task: number) => at(t, 'task-done', { task });
const timer = (t: number, task: number, deadline: number) => at(t, 'timer-set', { task, deadline });
const fired = (t: number, task: number) => at(t, 'timer-fired', { task });
const work = (t: number, task: number) => at(t, 'work-started', { task });
const workEnded = (t: number, task: number) => at(t, 'work-ended', { task });
const block = (t: number, task: number) => at(t, 'block-started', { task });
const ordered = (order: number) => at(0, 'order-placed', { order, kind: 'breakfast' });
const ticket = (order: number, number: number) => at(0, 'ticket-placed', { order, ticket: number });
const queue = (state: LaneState) => Array.from(state.ready, ({ task, what }) => `${what} ${task}`);
const calls = (state: LaneState) => Array.from(state.stack, ({ task }) => task);
const rail = (state: LaneState) => railTickets(state).first.map(({ name }) => name);

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
    expect(queue(laneAfter('async', events))).toEqual(['step 2', 'step 3', 'step 1']);
  });

  it('takes a bell when a timer fires and the step when its task is woken', () => {
    const events = [started('async'), created(0, 1), step(0, 1), timer(0, 1, 50), created(10, 2)];
    expect(queue(laneAfter('async', [...events, fired(50, 1)]))).toEqual(['step 2', 'bell 1']);
    const awake = laneAfter('async', [...events, fired(50, 1), step(50, 2), done(50, 2), woken(50, 1)]);
    expect(queue(awake)).toEqual(['step 1']);
    expect(queue(laneAfter('async', [...events, fired(50, 1), woken(50, 1), step(50, 1)]))).toEqual([
      'step 2',
    ]);
  });

  it('stays empty in a synchronous kitchen, whose calls stack up', () => {
    const nested = [started('sync'), created(0, 0), step(0, 0), created(0, 1), step(0, 1)];
    const inner = laneAfter('sync', nested);
    expect([queue(inner), calls(inner), inner.running]).toEqual([[], [0, 1], 1]);
    const outer = laneAfter('sync', [...nested, done(9, 1)]);
    expect([calls(outer), outer.running]).toEqual([[0], 0]);
  });
});

describe('a task', () => {
  it('is ready, runs, waits, is ready again and is done', () => {
    const events = [started('async'), created(0, 1), step(3, 1), timer(3, 1, 50), fired(50, 1), woken(50, 1)];
    const status = (count: number) => laneAfter('async', events.slice(0, count)).tasks.get(1)?.status;
    expect([2, 3, 4, 5, 6].map(status)).toEqual(['ready', 'running', 'waiting', 'ready', 'ready']);
    const task = laneAfter('async', [...events, step(51, 1), done(52, 1)]).tasks.get(1);
    expect(task).toMatchObject({ status: 'done', startedMs: 3, endedMs: 52, outcome: 'ok', suspendedOn: '' });
  });

  it('keeps its step until the next one begins', () => {
    const events = [started('async'), created(0, 1), step(0, 1), work(0, 1), workEnded(1000, 1)];
    expect(laneAfter('async', events).tasks.get(1)).toMatchObject({ label: 'crack', worked: 1 });
    const waiting = laneAfter('async', [...events, timer(1000, 1, 7000)]).tasks.get(1);
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
    expect(soonest(laneAfter('async', three))).toEqual([2, 3, 1]);
    const ringing = laneAfter('async', [...three, fired(51, 2)]);
    expect(soonest(ringing)).toEqual([3, 1]);
    expect(ringing.timers.get(2)?.firedMs).toBe(51);
    const answered = laneAfter('async', [...three, fired(51, 2), step(60, 2)]);
    expect(answered.timers.has(2)).toBe(false);
    expect(answered.answered).toMatchObject({ task: 2, firedMs: 51, answeredMs: 60 });
  });

  it('are gone without a bell when they are cancelled', () => {
    const state = laneAfter('async', [...three, [9, { type: 'timer-cancelled', task: 2, timer: 2 }]]);
    expect([soonest(state), state.answered]).toEqual([[3, 1], null]);
  });
});

describe('the cook', () => {
  it('settles what is over and adds what goes on', () => {
    const state = laneAfter('sync', [
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
    const events = [started('async'), at(100, 'idle-started')];
    expect(totalsAt(laneAfter('async', events), 600).idleMs).toBe(500);
    const end = at(700, 'lane-ended', { outcome: 'stopped' });
    const state = laneAfter('async', [...events, end]);
    expect(state).toMatchObject({ endedMs: 700, outcome: 'stopped', cook: { doing: 'gone' } });
    expect(totalsAt(state, 5000).idleMs).toBe(600);
  });
});

describe('orders', () => {
  it('hang on the synchronous rail until somebody begins them', () => {
    const events = [started('sync'), ordered(1), ticket(1, 1), ticket(1, 2), created(0, 1, 1), step(0, 1)];
    const state = laneAfter('sync', events);
    expect(rail(state)).toEqual(['egg-2']);
    expect(state.tickets.get(1)?.task).toBe(1);
  });

  it('hang on the asynchronous rail until their first step, and not for what is ready after it', () => {
    const before = [started('async'), created(0, 0), ordered(1), ticket(1, 1), ticket(1, 2)];
    expect(rail(laneAfter('async', before))).toEqual(['egg-1', 'egg-2']);
    const queued = [...before, created(0, 1, 1), created(0, 2, 2)];
    expect(rail(laneAfter('async', queued))).toEqual(['egg-1', 'egg-2']);
    const begun = [...queued, step(0, 1), timer(0, 1, 50), fired(50, 1)];
    expect(rail(laneAfter('async', begun))).toEqual(['egg-2']);
  });

  it('hang no longer once they are served or their task was cancelled before it began', () => {
    const events = [started('async'), ordered(1), ticket(1, 1), ordered(2), ticket(2, 2), created(0, 2, 2)];
    const served = [...events, at(9, 'order-served', { order: 1 }), done(9, 2)];
    expect(rail(laneAfter('async', served))).toEqual([]);
  });

  it('are served at a time', () => {
    const state = laneAfter('sync', [
      started('sync'),
      ordered(1),
      ordered(2),
      at(80, 'order-served', { order: 2 }),
    ]);
    expect([...state.orders].map((order) => order.servedMs)).toEqual([null, 80]);
  });
});

it('frees the slot that was taken and no other', () => {
  const taken = (task: number, slot: number) => at(0, 'slot-taken', { task, slot });
  const state = laneAfter('async', [taken(1, 0), taken(2, 1), at(5, 'slot-freed')]);
  expect(Array.from(state.slots.stove, ({ task }) => task)).toEqual([2]);
});

it('a cursor shows the same lane from wherever it comes', () => {
  const right = [started('async'), created(0, 1), step(0, 1), work(0, 1), workEnded(1000, 1), done(1000, 1)];
  const log = logOf({ right });
  const cursor = new LaneCursor(log, 'right', 'async');
  for (const count of [3, 6, 2, 0, 5]) {
    expect(cursor.seek(count)).toEqual(new LaneCursor(log, 'right', 'async').seek(count));
    expect(cursor.seek(count).t).toBe(log.lanes.right[count - 1]?.t ?? 0);
  }
});

describe('orders', () => {
  it('are told in the order in which they were served, also within one millisecond', () => {
    const served = (order: number) => at(5, 'order-served', { order });
    const state = laneAfter('sync', [
      started('sync'),
      ordered(1),
      ordered(2),
      ordered(3),
      served(3),
      served(1),
    ]);
    expect([...state.served]).toEqual([3, 1]);
    expect([...state.orders].map((order) => order.servedMs)).toEqual([5, null, 5]);
  });
});

it('leaves a task waiting while a callback that it scheduled blocks the thread', () => {
  const callback = { callback: 7, task: 1 };
  const events = [
    started('async'),
    created(0, 1),
    step(0, 1),
    at(0, 'callback-scheduled', callback),
    timer(0, 1, 3000),
    at(500, 'callback-started', callback),
    block(500, 1),
  ];
  expect(laneAfter('async', events).tasks.get(1)?.status).toBe('waiting');
  const ended = [...events, at(1500, 'block-ended', { task: 1 }), at(1500, 'callback-ended', callback)];
  expect(laneAfter('async', ended).tasks.get(1)?.status).toBe('waiting');
});
