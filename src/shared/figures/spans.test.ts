import { describe, expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import { LaneSpans, type Span } from './spans';

const spansOf = (events: Timed[]) => new LaneSpans().update(traceOf(events));
const shown = ({ kind, task, label, startMs, endMs }: Span) =>
  `${task ?? 'lane'} ${kind}${label && ` ${label}`} ${startMs}-${endMs ?? ''}`;

const created = (t: number, task: number) => at(t, 'task-created', { task });
const step = (t: number, task: number) => at(t, 'step-started', { task });
const work = (t: number, task: number) => at(t, 'work-started', { task });
const timer = (t: number, task: number, deadline: number) => at(t, 'timer-set', { task, timer: 1, deadline });
const fired = (t: number, task: number) => at(t, 'timer-fired', { task, timer: 1 });
const end = at(9000, 'lane-ended');

/** Cracks, fries behind a timer that the loop notices late, and is done. */
const egg: Timed[] = [
  created(0, 1),
  step(10, 1),
  work(10, 1),
  [1010, { type: 'work-ended', task: 1 }],
  timer(1010, 1, 7010),
  [1010, { type: 'idle-started' }],
  [7030, { type: 'idle-ended' }],
  fired(7030, 1),
  [7030, { type: 'task-woken', task: 1 }],
  step(7040, 1),
  [7040, { type: 'task-done', task: 1, outcome: 'ok', error: '' }],
];

describe('LaneSpans', () => {
  it('fills a task’s row from ready to its last step, and the lane’s with idle time', () => {
    expect(spansOf(egg).spans.map(shown)).toEqual([
      '1 ready 0-10',
      '1 work crack 10-1010',
      '1 wait fry 1010-7030',
      'lane idle 1010-7030',
      '1 ready 7030-7040',
    ]);
  });

  it('knows when a span was bound to end, and when its bell really rang', () => {
    const { spans, bells } = spansOf(egg);
    expect(spans.map((span) => span.dueMs)).toEqual([null, 1010, 7010, null, null]);
    expect(bells).toEqual([{ t: 7030, task: 1, lateSinceMs: null }]);
  });

  it('leaves what goes on open, and closes it when the lane ends', () => {
    expect(spansOf(egg.slice(0, 6)).spans.map(shown).slice(2)).toEqual([
      '1 wait fry 1010-',
      'lane idle 1010-',
    ]);
    const ended = spansOf([...egg.slice(0, 6), end]).spans;
    expect(ended.map(shown).slice(2)).toEqual(['1 wait fry 1010-9000', 'lane idle 1010-9000']);
  });

  it('is idle in each loop that runs, and not between them', () => {
    const idle = (from: number): Timed[] => [at(from, 'idle-started'), at(from + 100, 'idle-ended')];
    const loop = (from: number): Timed[] => [
      at(from, 'loop-started'),
      ...idle(from),
      at(from + 100, 'loop-stopped'),
    ];
    const { spans } = spansOf([...loop(0), ...idle(200), ...loop(400)]);
    expect(spans.map(shown)).toEqual(['lane idle 0-100', 'lane idle 400-500']);
  });

  it('shows a blocking call as blocked until it ends', () => {
    const calls: Timed[] = [
      created(0, 1),
      step(0, 1),
      [0, { type: 'block-started', task: 1, label: 'fry', station: 'stove', ms: 6000 }],
      [6001, { type: 'block-ended', task: 1 }],
    ];
    expect(spansOf(calls).spans.at(-1)).toMatchObject({
      kind: 'blocked',
      startMs: 0,
      endMs: 6001,
      dueMs: 6000,
    });
  });

  it('is ready at once after giving up a turn, and waits for anything else', () => {
    const on = (what: 'turn' | 'station'): Timed[] => [
      created(0, 1),
      step(0, 1),
      [5, { type: 'task-suspended', task: 1, on: what, label: 'fry', waitsFor: '' }],
      [8, { type: 'task-woken', task: 1 }],
    ];
    expect(spansOf(on('turn')).spans.map(shown)).toEqual(['1 ready 0-0', '1 ready fry 5-']);
    expect(spansOf(on('station')).spans.map(shown)).toEqual(['1 ready 0-0', '1 wait fry 5-8', '1 ready 8-']);
  });

  it('lists tasks in the order of their creation, without the main task and its bells', () => {
    const { tasks, bells } = spansOf([
      created(0, 0),
      created(0, 2),
      created(5, 1),
      timer(5, 0, 9),
      fired(9, 0),
    ]);
    expect(tasks.map((task) => task.name)).toEqual(['egg-2', 'egg-1']);
    expect(tasks[1]?.createdMs).toBe(5);
    expect(bells).toEqual([]);
  });

  it('comes to the same whether it is fed at once or event by event', () => {
    const events = traceOf([...egg, end]);
    const fed = new LaneSpans();
    for (let count = 0; count <= events.length; count++) fed.update(events.slice(0, count));
    expect(fed).toEqual(new LaneSpans().update(events));
    expect(fed.spans).toEqual(new LaneSpans().update(events).spans);
  });
});

describe('the executor', () => {
  const submitted = (job: number): Timed => [
    0,
    { type: 'job-submitted', task: job, job, label: 'grill', ms: 3000 },
  ];
  const started = (t: number, job: number, worker: number): Timed => [
    t,
    { type: 'job-started', job, worker },
  ];
  const shared: Timed[] = [
    [0, { type: 'executor-started', workers: 2 }],
    created(0, 1),
    created(0, 2),
    submitted(1),
    submitted(2),
    started(10, 1, 0),
    started(20, 2, 1),
  ];

  it('has a span for each call that a worker took, in that worker’s name', () => {
    const { jobs, pools } = spansOf([...shared, [3030, { type: 'job-ended', job: 1, worker: 0 }]]);
    expect(pools).toEqual([{ sinceMs: 0, workers: 2 }]);
    expect(jobs).toEqual([
      { kind: 'job', job: 1, task: 1, worker: 0, label: 'grill', startMs: 10, endMs: 3030, dueMs: 3010 },
      { kind: 'job', job: 2, task: 2, worker: 1, label: 'grill', startMs: 20, endMs: null, dueMs: 3020 },
    ]);
  });

  it('knows nothing of a call that was dropped, and ends what goes on with the lane', () => {
    const { jobs } = spansOf([...shared, submitted(3), [30, { type: 'job-dropped', job: 3 }], end]);
    expect(jobs.map(({ endMs }) => endMs)).toEqual([9000, 9000]);
  });

  it('tells who held the lock', () => {
    const { locks } = spansOf([
      ...shared,
      [100, { type: 'lock-taken', worker: 0 }],
      [200, { type: 'lock-released', worker: 0 }],
      [200, { type: 'lock-taken', worker: 1 }],
    ]);
    expect(locks).toEqual([
      { worker: 0, startMs: 100, endMs: 200 },
      { worker: 1, startMs: 200, endMs: null },
    ]);
  });
});

it('a bell that the loop comes to much later than its deadline says since when it was due', () => {
  const bellAt = (t: number) => spansOf([created(0, 1), timer(0, 1, 1000), fired(t, 1)]).bells;
  expect(bellAt(1020)).toEqual([{ t: 1020, task: 1, lateSinceMs: null }]);
  expect(bellAt(4000)).toEqual([{ t: 4000, task: 1, lateSinceMs: 1000 }]);
});

it('a timeout is a mark that says whether it came to pass', () => {
  const set: Timed[] = [
    created(0, 1),
    [0, { type: 'timeout-set', task: 1, timer: 4, label: 'serve', deadline: 2000 }],
  ];
  const ended = (t: number, how: 'left' | 'expired'): Timed => [
    t,
    { type: 'timeout-ended', task: 1, timer: 4, how },
  ];
  const mark = { task: 1, timer: 4, setMs: 0, deadlineMs: 2000 };
  expect(spansOf(set).timeouts).toEqual([{ ...mark, endMs: null, expired: false }]);
  expect(spansOf([...set, ended(900, 'left')]).timeouts).toEqual([{ ...mark, endMs: 900, expired: false }]);
  expect(spansOf([...set, ended(2000, 'expired')]).timeouts).toEqual([
    { ...mark, endMs: 2000, expired: true },
  ]);
});

it('a callback that blocks the thread leaves its task to its wait', () => {
  const { spans } = spansOf([
    created(0, 1),
    step(0, 1),
    timer(0, 1, 3000),
    at(500, 'callback-started', { callback: 7 }),
    at(500, 'block-started', { task: 1, label: 'tick', ms: 1000 }),
    at(1500, 'block-ended', { task: 1 }),
    at(1500, 'callback-ended', { callback: 7 }),
    fired(3000, 1),
    step(3000, 1),
  ]);
  expect(spans.map(shown)).toEqual([
    '1 ready 0-0',
    '1 wait fry 0-3000',
    'lane blocked tick 500-1500',
    '1 ready 3000-3000',
  ]);
});
