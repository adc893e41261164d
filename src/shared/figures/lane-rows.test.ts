import { describe, expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import { bellsInView, spansInView } from './in-view';
import { isDueAfter, LaneRows } from './lane-rows';
import { LaneSpans } from './spans';

const ticket = (t: number, number: number) => at(t, 'ticket-placed', { ticket: number });
const created = (t: number, task: number, ofTicket: number) =>
  at(t, 'task-created', { task, ticket: ofTicket, name: `egg-${ofTicket}` });
const work = (t: number, task: number) => at(t, 'work-started', { task });
const workEnded = (t: number, task: number) => at(t, 'work-ended', { task });
const timer = (t: number, task: number) => at(t, 'timer-set', { task, timer: 1, deadline: t + 6000 });

function rowsOf(events: Timed[]): LaneRows {
  const trace = traceOf(events, 'right');
  const spans = new LaneSpans();
  const rows = new LaneRows();
  for (let count = 1; count <= trace.length; count++) {
    const seen = trace.slice(0, count);
    rows.update(seen, spans.update(seen));
  }
  return rows;
}

/** Two eggs ordered, the second begun first, and a task that nobody ordered. */
const rows = rowsOf([
  [0, { type: 'task-created', task: 0, parent: 0, ticket: 0, kind: 'main', name: 'main', label: '' }],
  ticket(0, 1),
  ticket(0, 2),
  created(0, 7, 2),
  created(100, 8, 1),
  [500, { type: 'task-created', task: 9, parent: 0, ticket: 0, kind: 'radio', name: 'radio', label: '' }],
  work(1000, 8),
  workEnded(2000, 8),
  timer(2000, 8),
  work(2000, 7),
]);

describe('LaneRows', () => {
  it('has a row a ticket or unordered task, in the order of their coming, none for the main task', () => {
    expect(rows.rows.map((row) => row.name)).toEqual(['egg-1', 'egg-2', 'radio']);
    expect([0, 7, 8, 9].map((task) => rows.rowIndex(task))).toEqual([undefined, 1, 0, 2]);
    expect([rows.countAt(-1), rows.countAt(0), rows.countAt(499), rows.countAt(500)]).toEqual([0, 2, 2, 3]);
  });

  it('has one for the main task of a program that only waits, with its bells', () => {
    const mainOf = (label: string) => [
      at(0, 'task-created', { task: 0, name: 'app.py', kind: 'main' }),
      at(0, 'timer-set', { task: 0, timer: 1, label, deadline: 1000 }),
      at(1000, 'timer-fired', { task: 0, timer: 1 }),
    ];
    const { rows: shown } = rowsOf(mainOf('app.py:4 main'));
    expect(shown.map(({ name, kind, bells, spans }) => [name, kind, bells.length, spans[0]?.kind])).toEqual([
      ['app.py', 'main', 1, 'wait'],
    ]);
    expect(rowsOf(mainOf('fry')).rows).toEqual([]);
  });

  it('knows the newest of those that have begun', () => {
    expect([999, 1000, 1999, 2000].map((t) => rows.newestAt(t))).toEqual([-1, 0, 0, 1]);
  });

  it('puts every span into its task’s row and what the cook did into the thread’s', () => {
    expect(rows.rows[0]?.spans.map((span) => span.kind)).toEqual(['ready', 'work', 'wait']);
    expect(rows.thread.map((span) => [span.kind, rows.kindOf(span.task)])).toEqual([
      ['work', 'egg'],
      ['work', 'egg'],
    ]);
    expect(rows.latestDueMs).toBe(8000);
  });
});

describe('spansInView', () => {
  const spans = rows.rows[0]?.spans ?? [];
  const kinds = (startMs: number, endMs: number, playhead: number) =>
    spansInView(spans, { startMs, endMs }, playhead).map((span) => span.kind);

  it('leaves out what ended before the view or starts after it', () => {
    expect(kinds(0, 9000, 9000)).toEqual(['ready', 'work', 'wait']);
    expect(kinds(1500, 1600, 9000)).toEqual(['work']);
    expect(kinds(2500, 9000, 9000)).toEqual(['wait']);
  });

  it('never shows what starts after the playhead, even where the log has more', () => {
    expect(kinds(0, 9000, 1999)).toEqual(['ready', 'work']);
    expect(kinds(0, 9000, 50)).toEqual([]);
  });

  it('leaves out of many short ones those that nobody could see, and no long one', () => {
    const short = Array.from({ length: 1000 }, (_, i) => ({ startMs: i, endMs: (i + 1) as number | null }));
    const all = [...short, { startMs: 1000, endMs: null }];
    const shown = spansInView(all, { startMs: 0, endMs: 2000 }, 1500, 10);
    expect(shown).toHaveLength(101);
    expect(shown.at(-1)).toEqual({ startMs: 1000, endMs: null });
  });
});

it('a deadline is known while its span goes on, not before and not after', () => {
  const wait = rows.rows[0]?.spans.at(-1);
  if (!wait) throw new Error('no wait span');
  expect([1999, 2000, 7999, 8000].map((t) => isDueAfter(wait, t))).toEqual([false, true, true, false]);
  expect(isDueAfter({ ...wait, endMs: 3000 }, 2500)).toBe(true);
  expect(isDueAfter({ ...wait, endMs: 3000 }, 3500)).toBe(false);
  expect(isDueAfter({ ...wait, kind: 'work' }, 2500)).toBe(false);
});

describe('workers', () => {
  const submitted = (job: number): Timed => [
    0,
    { type: 'job-submitted', task: job, job, label: 'grill', ms: 3000 },
  ];
  const lane = rowsOf([
    [0, { type: 'task-created', task: 1, parent: 0, ticket: 0, kind: 'egg', name: 'egg-1', label: '' }],
    [100, { type: 'executor-started', workers: 2 }],
    submitted(1),
    [200, { type: 'job-started', job: 1, worker: 1 }],
    [200, { type: 'lock-taken', worker: 1 }],
    [300, { type: 'task-created', task: 2, parent: 0, ticket: 0, kind: 'egg', name: 'egg-2', label: '' }],
  ]);

  it('have rows under those of the tasks, with their calls and what they hold', () => {
    expect([lane.count, lane.countAt(0), lane.countAt(100)]).toEqual([4, 1, 3]);
    expect(lane.between(0, 9, 300).map((row) => row?.name || row?.worker)).toEqual(['egg-1', 'egg-2', 1, 2]);
    expect(lane.between(1, 9, 100).map((row) => row?.worker)).toEqual([undefined, 1, 2]);
    expect(lane.at(3)?.spans).toMatchObject([{ kind: 'job', task: 1, label: 'grill', startMs: 200 }]);
    expect(lane.at(3)?.locks).toEqual([{ worker: 1, startMs: 200, endMs: null }]);
  });
});

it('dueAfter has what goes on at a time and is bound to end later', () => {
  const names = (t: number) => rows.dueAfter(t).map((span) => [span.task, span.dueMs]);
  expect(names(1999)).toEqual([]);
  expect(names(2000)).toEqual([[8, 8000]]);
  expect(names(8000)).toEqual([]);
});

it('bellsInView has the bells that rang, and the wait of a late one', () => {
  const bells = [
    { t: 1000, task: 1, lateSinceMs: null },
    { t: 5000, task: 1, lateSinceMs: 2000 },
  ];
  const times = (startMs: number, endMs: number, t: number) =>
    bellsInView(bells, { startMs, endMs }, t).map((bell) => bell.t);
  expect(times(0, 9000, 4999)).toEqual([1000]);
  expect(times(2500, 3000, 9000)).toEqual([5000]);
  expect(times(0, 1500, 9000)).toEqual([1000]);
});
