import { describe, expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../../fixtures/events';
import { runHeader } from '../../fixtures/run-header';
import { RunLog } from '../../trace/run-log';
import { findingsOf } from '.';

const program = {
  file: 'app.py',
  args: [],
  python: '3.14.2',
  host: 'pyodide' as const,
  source: '',
  values: true,
};
const asyncLane = { lanes: [{ lane: 'right' as const, mode: 'async' as const }] };

/** What a program's run in which this happened shows. */
const found = (...timed: Timed[]) =>
  findingsOf(new RunLog(runHeader({ program, ...asyncLane }), traceOf(timed, 'right')));

const main = at(0, 'task-created', { task: 0, name: 'app.py', kind: 'main' });
const step = (t: number, task: number) => at(t, 'step-started', { task });
const sleep = (t: number, task: number, ms: number, label = '') =>
  at(t, 'timer-set', { task, timer: t + task, label, deadline: t + ms });
const rings = (t: number, task: number, timer: number) => at(t, 'timer-fired', { task, timer });

it('says nothing of a lesson, nor of a program without a fault', () => {
  const fine = [
    main,
    step(0, 0),
    sleep(0, 0, 1000),
    rings(1000, 0, 0),
    step(1000, 0),
    at(1000, 'task-done', { task: 0 }),
  ];
  expect(found(...fine)).toEqual([]);
  const warned = traceOf([at(0, 'warned', { text: "coroutine 'egg' was never awaited" })], 'right');
  expect(findingsOf(new RunLog(runHeader(asyncLane), warned))).toEqual([]);
});

describe('who held the loop', () => {
  const blocked = (ms: number) => [
    main,
    at(0, 'task-created', { task: 1, name: 'egg' }),
    step(0, 1),
    sleep(0, 1, 500),
    step(0, 0),
    at(0, 'block-started', { task: 0, label: 'app.py:3 main', ms }),
    at(ms, 'block-ended', { task: 0 }),
    at(ms, 'task-suspended', { task: 0 }),
    rings(ms, 1, 1),
  ];

  it('longest, where, and whose bell was late for it', () => {
    const times = { ms: 2000, late: 1500 };
    expect(found(...blocked(2000))).toMatchObject([
      { kind: 'held', lane: 'right', index: 4, task: 0, label: 'app.py:3 main', times, other: 'egg' },
    ]);
  });

  it('is nobody where the machine stood still and the program did nothing', () => {
    const still = [main, step(0, 0), at(400, 'task-suspended', { task: 0 })];
    expect(found(...still)).toEqual([]);
  });

  it('is nobody where a busy machine only drew out what it computed', () => {
    const pieces = (what: 'block' | 'work') =>
      [0, 70, 140].flatMap((t) => [
        at(t, `${what}-started`, { task: 0, label: 'app.py:3 main', ms: 45 }),
        at(t + 45, `${what}-ended`, { task: 0 }),
      ]);
    const end = at(200, 'task-suspended', { task: 0 });
    expect(found(main, step(0, 0), ...pieces('work'), end)).toEqual([]);
    expect(found(main, step(0, 0), ...pieces('block'), end)).toHaveLength(1);
  });

  it('also where the run was stopped meanwhile', () => {
    const held = [main, step(0, 0), at(10, 'work-started', { task: 0, label: 'app.py:3 main', ms: 0 })];
    expect(found(...held, at(5000, 'lane-ended', { outcome: 'stopped' }))).toMatchObject([
      { kind: 'held', index: 1, task: 0, label: 'app.py:3 main', times: { ms: 5000 } },
    ]);
  });

  it('also where that was a callback, which is called by its name', () => {
    const callback = { callback: 4, task: 0, name: 'tick' };
    expect(
      found(
        main,
        at(0, 'callback-scheduled', callback),
        at(10, 'callback-started', callback),
        at(10, 'block-started', { task: 0, label: 'app.py:7 tick', ms: 800 }),
        at(810, 'block-ended', { task: 0 }),
        at(810, 'callback-ended', callback),
      ),
    ).toMatchObject([
      { kind: 'held', index: 2, callback: 'tick', label: 'app.py:7 tick', times: { ms: 800 } },
    ]);
  });

  it('for a moment is no matter', () => {
    expect(found(...blocked(90))).toEqual([]);
  });
});

it('takes what Python said on stderr', () => {
  expect(
    found(
      main,
      at(5, 'warned', { text: "coroutine 'egg' was never awaited", label: 'app.py:9 main' }),
      at(6, 'warned', { text: 'Task exception was never retrieved' }),
      at(7, 'warned', { text: 'The executor did not finish' }),
    ),
  ).toMatchObject([
    { kind: 'never-awaited', index: 1, t: 5, other: 'egg', label: 'app.py:9 main' },
    { kind: 'never-retrieved', index: 2, other: 'Task' },
  ]);
});

it('counts tasks that never had a turn', () => {
  const created = [1, 2].map((task) => at(task, 'task-created', { task, name: `t-${task}` }));
  expect(found(main, ...created)).toMatchObject([{ kind: 'never-begun', task: 1, count: 2, other: 't-1' }]);
});

it('does not count a task that the program cancels before its turn; one that asyncio.run cancels it does', () => {
  const created = at(1, 'task-created', { task: 1, name: 't-1' });
  const cancelled = at(1, 'cancellation', { task: 1, by: 0, how: 'asked' });
  const end = at(9, 'lane-ended');
  expect(found(main, step(1, 0), created, cancelled, end)).toEqual([]);
  const turn = at(2, 'turn-started');
  expect(found(main, turn, step(1, 0), created, turn, cancelled, end)).toMatchObject([
    { kind: 'never-begun' },
  ]);
});

describe('waits one after the other', () => {
  /** Main waits so long, ms, in those places, one after the other. */
  const waits = (...places: [label: string, ms: number][]) => {
    let t = 0;
    return places.flatMap(([label, ms]) => {
      const begin = t;
      t += ms;
      return [sleep(begin, 0, t, `app.py:${label}`), rings(t, 0, 0), step(t, 0)];
    });
  };

  it('might be one, where nothing else was under way', () => {
    expect(found(main, step(0, 0), ...waits(['2 fetch', 1000], ['2 fetch', 300]))).toMatchObject([
      {
        kind: 'one-by-one',
        index: 2,
        label: 'app.py:2 fetch',
        count: 2,
        times: { ms: 1300, together: 1000 },
      },
    ]);
    const two = waits(['2 egg', 500], ['4 egg', 500], ['9 toast', 300]);
    expect(found(main, step(0, 0), ...two)).toMatchObject([
      { count: 2, label: 'app.py:2 egg', times: { ms: 1300, together: 1000 } },
    ]);
  });

  it.each([
    [
      'the steps of one call',
      [
        ['2 fetch', 500],
        ['3 fetch', 500],
      ],
    ],
    [
      'a loop of main’s own, such as a clock',
      [
        ['7 main', 500],
        ['7 main', 500],
        ['7 main', 500],
      ],
    ],
    [
      'what lies around another call, such as a context manager',
      [
        ['2 oven', 500],
        ['9 bake', 900],
        ['4 oven', 300],
      ],
    ],
    [
      'what async with and async for call',
      [
        ['3 Oven.__aenter__', 500],
        ['9 bake', 900],
        ['5 Oven.__aexit__', 300],
        ['12 Timer.__anext__', 500],
        ['12 Timer.__anext__', 500],
      ],
    ],
  ] as [string, [string, number][]][])('are none where they are %s', (_what, places) => {
    expect(found(main, step(0, 0), ...waits(...places))).toEqual([]);
  });

  it('are none where the task itself waits in between, as one does that tries again or keeps a pace', () => {
    const paced = waits(['2 fetch', 1000], ['7 main', 500], ['2 fetch', 1000]);
    expect(found(main, step(0, 0), ...paced)).toEqual([]);
    const [first, second] = [waits(['2 fetch', 1000]), waits(['2 fetch', 2000])];
    const between = at(1000, 'task-suspended', { task: 0, on: 'gather' });
    expect(found(main, step(0, 0), ...first, between, ...second.slice(1))).toEqual([]);
  });

  it('are none where one of them was cut off, as by a timeout', () => {
    const [set, ...rest] = waits(['2 fetch', 1000], ['2 fetch', 2000]);
    if (!set) throw new Error('there is one');
    const cut = at(500, 'cancellation', { task: 0, how: 'asked' });
    expect(found(main, step(0, 0), set, cut, ...rest)).toEqual([]);
  });

  it('are none of two calls of asyncio.run', () => {
    const [first, second] = [waits(['2 one', 1000]), waits(['2 two', 2000])];
    const again = at(1000, 'loop-started');
    expect(found(main, step(0, 0), ...first, again, ...second.slice(1))).toEqual([]);
  });

  it('are none that would save little of the whole', () => {
    const end = at(20_000, 'lane-ended');
    expect(found(main, step(0, 0), ...waits(['2 fetch', 1000], ['2 fetch', 1000]), end)).toEqual([]);
  });

  it.each([
    ['connect', 1],
    ['read', 0],
  ] as const)('are none of a connection that is open already: %s', (kind, count) => {
    const reads = [0, 1000].flatMap((t) => [
      at(t, 'io-wait', { task: 0, kind, label: 'app.py:4 line' }),
      at(t + 1000, 'task-woken', { task: 0 }),
      step(t + 1000, 0),
    ]);
    expect(found(main, step(0, 0), ...reads)).toHaveLength(count);
  });

  it('are none of a server that answers one request after the other', () => {
    const serves = [0, 2000].flatMap((t) => [
      at(t, 'io-wait', { task: 0, kind: 'read', label: 'app.py:4 request' }),
      step(t + 500, 0),
      sleep(t + 500, 0, 1000, 'app.py:9 page'),
      step(t + 1500, 0),
    ]);
    expect(found(main, step(0, 0), ...serves)).toEqual([]);
  });

  it('are none where another task waited meanwhile', () => {
    const other = [at(0, 'task-created', { task: 1, name: 'b' }), step(0, 1), sleep(0, 1, 5000)];
    expect(found(main, ...other, step(0, 0), ...waits(['2 fetch', 1000], ['2 fetch', 300]))).toEqual([]);
  });
});

it('finds the lock that was held over a wait while another stood before it', () => {
  const lock = at(0, 'resource-created', { resource: 1, kind: 'lock', name: 'db' });
  const change = (t: number, task: number, how: 'taken' | 'released') =>
    at(t, 'resource-changed', { resource: 1, task, how, value: Number(how === 'taken') });
  const waits = at(10, 'task-suspended', { task: 2, on: 'resource', waitsFor: 'resource 1' });
  const over = [
    main,
    lock,
    change(0, 1, 'taken'),
    sleep(0, 1, 1000, 'app.py:4 save'),
    waits,
    change(1000, 1, 'released'),
  ];
  expect(found(...over)).toMatchObject([
    { kind: 'lock-held', task: 1, other: 'db', label: 'app.py:4 save', times: { ms: 1000, others: 990 } },
  ]);
  expect(found(...over.filter((event) => event !== waits))).toEqual([]);
});

it('knows that others stood before a lock already when it was handed on', () => {
  const change = (t: number, task: number, how: 'taken' | 'released') =>
    at(t, 'resource-changed', { resource: 1, task, how, value: Number(how === 'taken') });
  const waits = (task: number) => at(10, 'task-suspended', { task, on: 'resource', waitsFor: 'resource 1' });
  const handedOn = [
    main,
    at(0, 'resource-created', { resource: 1, kind: 'lock', name: 'db' }),
    change(0, 1, 'taken'),
    sleep(0, 1, 100),
    waits(2),
    waits(3),
    change(100, 1, 'released'),
    step(100, 2),
    change(100, 2, 'taken'),
    sleep(100, 2, 1000, 'app.py:4 save'),
    change(1100, 2, 'released'),
  ];
  expect(found(...handedOn)).toMatchObject([
    { kind: 'lock-held', task: 2, times: { ms: 1000, others: 1000 } },
  ]);
});

it.each([
  ['sleeps', (t: number) => sleep(t, 1, 500)],
  ['awaits a thread', (t: number) => at(t, 'task-suspended', { task: 1, on: 'executor', waitsFor: 'job 1' })],
  ['awaits tasks', (t: number) => at(t, 'task-suspended', { task: 1, on: 'gather', waitsFor: 'task 3-4' })],
  ['awaits data', (t: number) => at(t, 'io-wait', { task: 1, kind: 'read' })],
])(
  'holds a lock over a wait, whoever has it %s; not where it waits for another lock, or gives way',
  (_what, wait) => {
    const change = (t: number, how: 'taken' | 'released') =>
      at(t, 'resource-changed', { resource: 1, task: 1, how, value: Number(how === 'taken') });
    const held = (over: Timed) => [
      main,
      at(0, 'resource-created', { resource: 1, kind: 'lock', name: 'db' }),
      change(0, 'taken'),
      over,
      at(10, 'task-suspended', { task: 2, on: 'resource', waitsFor: 'resource 1' }),
      change(500, 'released'),
    ];
    expect(found(...held(wait(5)))).toMatchObject([{ kind: 'lock-held', task: 1, times: { others: 490 } }]);
    for (const on of ['resource', 'turn'] as const)
      expect(found(...held(at(5, 'task-suspended', { task: 1, on })))).toEqual([]);
  },
);

describe('tasks that are cut off', () => {
  const turn = (t: number) => at(t, 'turn-started');
  const cancels = (t: number, task: number) => at(t, 'cancellation', { task, by: 0, how: 'asked' });
  const begun = [1, 2].flatMap((task) => [
    at(0, 'task-created', { task, parent: 0, name: `tick-${task}` }),
    step(0, task),
    sleep(0, task, 9000, 'app.py:5 tick'),
  ]);
  const never = at(0, 'task-created', { task: 3, parent: 0, name: 'late' });
  const ends = [cancels(100, 2), cancels(100, 1), cancels(100, 3)];
  const finding = { kind: 'cut-off', task: 1, label: 'app.py:5 tick', count: 2, other: 'tick-1' };
  const cutOff = (...timed: Timed[]) => found(...timed).filter(({ kind }) => kind === 'cut-off');

  it.each(['ok', 'failed'] as const)('are those that wait still when main is over: %s', (outcome) => {
    const events = [main, ...begun, never, turn(100), step(100, 0), turn(100), ...ends];
    expect(cutOff(...events, at(101, 'lane-ended', { outcome }))).toMatchObject([finding]);
    expect(cutOff(...events, at(101, 'lane-ended', { outcome: 'stopped' }))).toEqual([]);
  });

  it('are none that the program itself cancels', () => {
    const byMain = [main, ...begun, turn(100), step(100, 0), ...ends, turn(100)];
    const byCallback = [main, ...begun, turn(100), at(100, 'callback-started', { callback: 1 }), ...ends];
    for (const events of [byMain, byCallback]) expect(cutOff(...events, at(101, 'lane-ended'))).toEqual([]);
  });
});

it('knows one that waits for what it holds itself from several that wait for one another', () => {
  const lock = [
    at(0, 'resource-created', { resource: 1, kind: 'lock', name: 'db' }),
    at(0, 'resource-changed', { resource: 1, task: 1, how: 'taken', value: 1 }),
    at(0, 'task-suspended', { task: 1, on: 'resource', waitsFor: 'resource 1', label: 'app.py:5 a' }),
  ];
  const a = at(0, 'task-created', { task: 1, name: 'a' });
  expect(found(main, a, step(0, 1), ...lock, at(9000, 'lane-ended', { outcome: 'failed' }))).toMatchObject([
    { kind: 'self-deadlock', task: 1, label: 'app.py:5 a', other: 'a' },
  ]);
});

it('names a circle of waits in which a run was stopped', () => {
  const circle = [
    main,
    at(0, 'task-created', { task: 1, name: 'a' }),
    at(0, 'task-created', { task: 2, name: 'b' }),
    step(0, 1),
    at(0, 'task-suspended', { task: 1, on: 'task', waitsFor: 'task 2', label: 'app.py:5 a' }),
    step(0, 2),
    at(0, 'task-suspended', { task: 2, on: 'task', waitsFor: 'task 1' }),
  ];
  const stopped = at(9000, 'lane-ended', { outcome: 'stopped' });
  expect(found(...circle, stopped)).toMatchObject([
    { kind: 'deadlock', index: 4, task: 1, label: 'app.py:5 a', count: 2, other: 'a, b' },
  ]);
  expect(found(...circle, at(9000, 'lane-ended'))).toEqual([]);
  const timeUp = at(3000, 'timeout-ended', { task: 0, how: 'expired' });
  expect(found(...circle, timeUp, at(3000, 'lane-ended'))).toMatchObject([
    { kind: 'deadlock', other: 'a, b' },
  ]);
  const withMain = [
    circle[1],
    step(0, 1),
    at(0, 'task-suspended', { task: 0, on: 'task', waitsFor: 'task 1' }),
  ] as Timed[];
  const back = at(0, 'task-suspended', { task: 1, on: 'task', waitsFor: 'task 0' });
  expect(found(main, ...withMain, back, stopped)).toMatchObject([{ kind: 'deadlock', other: 'main, a' }]);
});
