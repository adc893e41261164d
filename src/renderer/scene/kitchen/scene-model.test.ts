import { describe, expect, test } from 'vitest';
import { card } from '../../../main/lessons/breakfast/card';
import { at, emitted, type Timed } from '../../../shared/fixtures/events';
import { laneByTime } from '../../../shared/fixtures/folded';
import type { Steps } from '../../../shared/lesson/step';
import type { Mode, Station, TraceEvent } from '../../../shared/trace/trace';
import { type SceneOptions, sceneOptions } from '../canvas/scene-options';
import { type SceneModel, sceneModel } from './scene-model';

const steps: Steps = card.labels;
const moving: SceneOptions = { still: false, dishes: 3, steps };

/** A kitchen whose pictures can be asked for at any time. */
function kitchen(mode: Mode, trace: Timed[], options = moving): (t: number) => SceneModel {
  const lane = laneByTime(mode, trace);
  return (t) => sceneModel(lane(t), t, options);
}

const started = (mode: Mode) => at(0, 'lane-started', { mode });
const ticket = (id: number, kind: string, name: string) => at(0, 'ticket-placed', { ticket: id, kind, name });
const created = (t: number, task: number, kind: string) => [
  at(t, 'task-created', { task, ticket: task, kind }),
];
const step = (t: number, task: number) => at(t, 'step-started', { task });
const work = (t: number, task: number, label: string, station: Station, ms = 1000) => [
  at(t, 'work-started', { task, label, station, ms }),
  at(t + ms, 'work-ended', { task }),
];
const block = (t: number, task: number, label: string, station: Station, ms: number) => [
  at(t, 'block-started', { task, label, station, ms }),
  at(t + ms, 'block-ended', { task }),
];
const timer = (t: number, task: number, label: string, station: Station, ms: number) => [
  at(t, 'slot-taken', { task, station }),
  at(t, 'timer-set', { task, label, station, deadline: t + ms }),
];
const bell = (t: number, task: number) => at(t, 'timer-fired', { task });

const sync: Timed[] = [
  started('sync'),
  ticket(1, 'egg', 'egg-1'),
  ticket(2, 'toast', 'toast-1'),
  ...created(0, 1, 'egg'),
  step(0, 1),
  ...work(0, 1, 'crack', 'board'),
  ...block(1000, 1, 'fry', 'stove', 6000),
  ...work(7000, 1, 'plate', 'stove'),
];

const async: Timed[] = [
  started('async'),
  [0, { type: 'order-placed', order: 1, kind: 'breakfast', name: 'breakfast' }],
  ticket(2, 'toast', 'toast-2'),
  ticket(3, 'dishes', 'dishes-3'),
  ...created(0, 2, 'toast'),
  ...created(0, 3, 'dishes'),
  step(0, 2),
  ...work(0, 2, 'slice', 'board'),
  ...timer(1000, 2, 'toast', 'toaster', 4000),
  step(1000, 3),
  ...work(1000, 3, 'wash', 'sink'),
  ...work(2000, 3, 'wash', 'sink'),
  [3000, { type: 'idle-started' }],
  [5000, { type: 'idle-ended' }],
  bell(5000, 2),
  step(5000, 2),
  [5000, { type: 'slot-freed', task: 2, station: 'toaster', slot: 0 }],
  ...work(5000, 2, 'butter', 'toaster'),
  ...work(6000, 2, 'assemble', 'board'),
  [7000, { type: 'order-served', order: 1 }],
  [7000, { type: 'lane-ended', outcome: 'ok', error: '' }],
];

describe('the cook', () => {
  test('stands blocked with folded arms and says for how long', () => {
    const { cook } = kitchen('sync', sync)(4600);
    expect(cook).toMatchObject({ doing: 'waiting', x: 252, fold: 1, speech: { kind: 'blocked', ms: 3600 } });
  });

  test('walks inside the first 0.35 s of the span that follows, and nowhere else', () => {
    const at = kitchen('sync', sync);
    expect([0, 100, 299].map((t) => at(t).cook.doing)).toEqual(['walking', 'walking', 'walking']);
    expect([300, 999].map((t) => at(t).cook.doing)).toEqual(['working', 'working']);
    expect([1000, 1349].map((t) => at(t).cook.doing)).toEqual(['walking', 'walking']);
    expect([1350, 6999].map((t) => at(t).cook.doing)).toEqual(['waiting', 'waiting']);
    expect(at(7000).cook).toMatchObject({ doing: 'working', x: 252 });
  });

  test('moves steadily from one place to the next', () => {
    const at = kitchen('sync', sync);
    const xs = [1000, 1100, 1200, 1300, 1350].map((t) => at(t).cook.x);
    expect(xs[0]).toBe(110);
    expect(xs[4]).toBe(252);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  });

  test('folds the arms and taps the foot only once blocked', () => {
    const at = kitchen('sync', sync);
    const folded = [1000, 1349, 1400, 1550].map((t) => at(t).cook.fold.toFixed(1));
    expect(folded).toEqual(['0.0', '0.0', '0.7', '1.0']);
    expect(at(1550).cook.tap).toBeCloseTo(8);
  });

  test('idles in the middle with free arms, listens before the bell and walks to what rang', () => {
    const at = kitchen('async', async);
    expect(at(3600).cook).toMatchObject({ doing: 'idle', fold: 0, x: 316, speech: null });
    expect(at(4900).cook.doing).toBe('listening');
    expect(at(5050).cook).toMatchObject({ doing: 'listening', x: 316 });
    expect(at(5200).cook.doing).toBe('walking');
    expect(at(5500).cook).toMatchObject({ doing: 'working', x: 372, ticket: 'toast' });
  });

  test('takes the plate to the hatch and is happy there', () => {
    const at = kitchen('async', async);
    expect(at(6900).cook).toMatchObject({ doing: 'serving', prop: 'plate' });
    expect(at(7000).cook).toMatchObject({ doing: 'happy', x: 486 });
    expect(at(7000).served).toMatchObject([{ kind: 'breakfast', empty: false, p: 0 }]);
    expect(at(7400).served).toMatchObject([{ kind: 'breakfast', p: 1 }]);
  });

  test('is not happy where the program ended and an order was not served', () => {
    const unserved = async.filter(([, event]) => event.type !== 'order-served');
    expect(kitchen('async', unserved)(9000).cook).toMatchObject({ doing: 'sorry', face: 'worried' });
  });

  test('is alarmed where the lane failed', () => {
    const failed: Timed[] = [
      ...sync.slice(0, -2),
      [7000, { type: 'lane-ended', outcome: 'failed', error: 'smoke' }],
    ];
    expect(kitchen('sync', failed)(9000).cook).toMatchObject({
      doing: 'alarmed',
      face: 'alarmed',
      speech: { kind: 'failed' },
    });
  });
});

describe('timers', () => {
  test('their sector is what is left of the whole wait', () => {
    const at = kitchen('async', async);
    expect(at(1000).timers.timers).toMatchObject([{ sector: 1, arcs: 0 }]);
    expect(at(3000).timers).toMatchObject({ timers: [{ sector: 0.5 }], tags: [{ ms: 2000, more: 0 }] });
    expect(at(4000).timers.timers[0]?.arcs).toBe(1);
  });

  test('the bell swings ever less and is gone after it was answered', () => {
    const at = kitchen('async', async);
    const swing = (from: number, to: number) => {
      const angles = Array.from({ length: to - from }, (_, i) => at(from + i).timers.timers[0]?.angle ?? 0);
      return Math.max(...angles.map(Math.abs));
    };
    expect(swing(5000, 5200)).toBeGreaterThan(9);
    expect(swing(5400, 5600)).toBeLessThan(swing(5200, 5400));
    expect(at(5600).timers.timers).toEqual([]);
  });

  test('many at one station share one tag and stay apart', () => {
    const eggs = [1, 2, 3, 4].flatMap((task) => [...created(0, task, 'egg'), step(0, task)]);
    const set = [1, 2, 3, 4].map(
      (task): Timed => [
        100,
        { type: 'timer-set', task, timer: task, label: 'fry', station: 'stove', deadline: 6000 + task },
      ],
    );
    const slots = [1, 2, 3, 4].map(
      (task): Timed => [100, { type: 'slot-taken', task, station: 'stove', slot: task - 1 }],
    );
    const { timers, pans } = kitchen('async', [started('async'), ...eggs, ...slots, ...set])(1000);
    expect(pans.map((pan) => pan.flame)).toEqual([true, true, true, true]);
    expect(timers.tags).toMatchObject([{ kind: 'egg', ms: 5001, more: 3 }]);
    const xs = timers.timers.map((x) => x.x);
    expect(new Set(xs).size).toBe(4);
  });

  test('of a thousand on the counter those that were set first stand there, and the tag tells the next bell', () => {
    const tasks = Array.from({ length: 1000 }, (_, i) => 1000 - i);
    const set = tasks.map(
      (task): Timed => [
        0,
        { type: 'timer-set', task, timer: 1001 - task, label: 'post', station: '', deadline: 5000 + task },
      ],
    );
    const all = tasks.flatMap((task) => [
      ...created(0, task, task > 996 ? 'parcel' : 'letter'),
      step(0, task),
    ]);
    const { timers, tags } = kitchen('async', [started('async'), ...all, ...set])(1000).timers;
    expect(timers.map(({ kind }) => kind)).toEqual(['parcel', 'parcel', 'parcel', 'parcel']);
    expect(tags).toMatchObject([{ kind: 'letter', ms: 4001, more: 999 }]);
  });

  test('a wait of an unknown kind at no station stands on the counter', () => {
    const trace: Timed[] = [
      started('async'),
      ...created(0, 1, 'parcel'),
      step(0, 1),
      [0, { type: 'timer-set', task: 1, timer: 1, label: 'post', station: '', deadline: 500 }],
    ];
    expect(kitchen('async', trace)(250).timers.timers).toMatchObject([{ kind: 'parcel', y: 0, sector: 0.5 }]);
  });
});

describe('stations', () => {
  test('the egg goes from raw to fried and leaves the pan with its plate', () => {
    const at = kitchen('sync', [
      ...sync.slice(0, 6),
      [1000, { type: 'slot-taken', task: 1, station: 'stove', slot: 0 }],
      ...sync.slice(6, 8),
      [7000, { type: 'slot-freed', task: 1, station: 'stove', slot: 0 }],
      ...sync.slice(8),
    ]);
    expect(at(500).pans).toMatchObject([{ kind: '', flame: false }]);
    expect(at(4000).pans).toMatchObject([{ kind: 'egg', flame: true, cooked: 0.5 }]);
    expect(at(7100).pans).toMatchObject([{ kind: 'egg', flame: false, cooked: 1 }]);
    expect(at(7900).pans).toMatchObject([{ kind: '' }]);
  });

  test('toast is down until its bell, then pops', () => {
    const at = kitchen('async', async);
    expect(at(3000).toasts).toEqual([{ bread: 'down', pop: 0 }]);
    expect(at(5000).toasts).toEqual([{ bread: 'popped', pop: 0 }]);
    expect(at(5300).toasts).toEqual([{ bread: 'popped', pop: 1 }]);
  });

  test('every dish washed goes from the pile to the rack', () => {
    const at = kitchen('async', async);
    expect([500, 1500, 2500, 3500].map((t) => at(t).sink)).toMatchObject([
      { dirty: 3, clean: 0, washing: false },
      { dirty: 2, clean: 0, washing: true },
      { dirty: 1, clean: 1, washing: true },
      { dirty: 1, clean: 2, washing: false },
    ]);
  });

  test('a ticket is on its way for as long as its moment dwells, and hangs when that was stepped to', () => {
    const placed = emitted('ticket-placed', { ticket: 1 });
    const event = { ...placed, seq: 2, lane: 'right', t: 0 } as TraceEvent;
    const state = laneByTime('async', [started('async'), [0, placed]])(0);
    const hung = (motion: number) => {
      const shown = { moment: { event, first: 0, times: 1, motion }, sinceMs: () => 0 };
      return sceneModel(state, 0, { ...moving, shown }).rail.tickets[0]?.hung;
    };
    expect(hung(0)).toBe(0);
    expect(hung(0.5)).toBeGreaterThan(0.5);
    expect(hung(1)).toBe(1);
  });

  test('the rail shows three tickets and how many more there are', () => {
    const tickets = Array.from({ length: 5 }, (_, i) => ticket(i + 1, 'egg', `egg-${i + 1}`));
    const { rail } = kitchen('sync', [started('sync'), ...tickets])(1000);
    expect(rail.tickets.map((x) => x.name)).toEqual(['egg-1', 'egg-2', 'egg-3']);
    expect(rail.more).toBe(2);
  });
});

describe('a step', () => {
  const words = { en: '', ko: '' };
  const cut = [started('sync'), ...created(0, 1, 'toast'), step(0, 1), ...work(0, 1, 'cut', 'board')];
  const drawn = (of: Steps) => {
    const { cook, board } = kitchen('sync', cut, { still: true, steps: of })(900);
    return { prop: cook.prop, doing: cook.doing, ...board };
  };

  test('is drawn as its card says, whatever its label', () => {
    const prop = 'knife';
    expect(drawn({ cut: { words, prop } })).toMatchObject({ prop, slices: 0, plate: 0 });
    expect(drawn({ cut: { words, prop, makes: 'slice' } })).toMatchObject({ prop, slices: 1, plate: 0 });
    expect(drawn({ cut: { words, makes: 'plate' } })).toMatchObject({
      doing: 'serving',
      prop: 'plate',
      plate: 0.9,
    });
  });

  test('that the card does not know draws the plain cook, also one that every object has', () => {
    expect(drawn({})).toEqual({ prop: '', doing: 'working', slices: 0, plate: 0 });
    for (const label of ['slice', 'assemble', 'constructor', '__proto__']) {
      const trace = [started('sync'), ...created(0, 1, 'toast'), step(0, 1), ...work(0, 1, label, 'board')];
      const { cook, board } = kitchen('sync', trace, { still: true, steps: {} })(900);
      expect([cook.prop, cook.doing, board]).toEqual(['', 'working', { slices: 0, plate: 0 }]);
    }
  });
});

test('as many burners, slots and dishes as the parameters say that the card names', () => {
  const given = { fires: 3, dishes: 2, stove_burners: 4 };
  const options = (counts?: object) => sceneOptions({ labels: {}, kinds: {}, counts }, given, true);
  expect(options({ burners: 'fires', dishes: 'dishes' })).toMatchObject({ burners: 3, dishes: 2 });
  expect(options()).toMatchObject({ burners: undefined, dishes: undefined });
  expect(sceneOptions(undefined, given, true)).toMatchObject({ burners: undefined, steps: {} });
});

describe('the picture', () => {
  test('is the same at the same time, whichever way the playhead came', () => {
    const there = kitchen('async', async);
    const times = Array.from({ length: 75 }, (_, i) => i * 100);
    const forwards = times.map((t) => JSON.stringify(there(t)));
    const backwards = times.toReversed().map((t) => JSON.stringify(there(t)));
    expect(backwards.toReversed()).toEqual(forwards);
  });

  test('has no motion of its own where motion is to be reduced', () => {
    const at = kitchen('sync', sync, { still: true, steps });
    expect(at(1000).cook).toMatchObject({ doing: 'waiting', x: 252, fold: 1, tap: 0 });
    expect({ ...at(2000).cook, speech: null }).toEqual({ ...at(2345).cook, speech: null });
    expect(at(2345).phase).toBe(0);
  });
});

describe('what the executor, timeouts and warnings add', () => {
  const submitted = (job: number, task: number): Timed => [
    0,
    { type: 'job-submitted', task, job, label: 'call', ms: 4000 },
  ];

  test('helpers work at their calls, and the others wait in line', () => {
    const { helpers } = kitchen('async', [
      started('async'),
      ...created(0, 1, 'egg'),
      ...created(0, 2, 'toast'),
      [0, { type: 'executor-started', workers: 2 }],
      submitted(1, 1),
      submitted(2, 2),
      [1000, { type: 'job-started', job: 1, worker: 1 }],
    ])(2000);
    expect(helpers).toEqual({
      helpers: [
        { kind: '', p: 0 },
        { kind: 'egg', p: 0.25 },
      ],
      posted: [],
      workers: 2,
      busy: 1,
      more: 0,
      waiting: 1,
      line: ['toast'],
    });
  });

  test('of many helpers those at work are drawn', () => {
    const { helpers } = kitchen('async', [
      started('async'),
      ...created(0, 1, 'egg'),
      [0, { type: 'executor-started', workers: 16 }],
      submitted(1, 1),
      [0, { type: 'job-started', job: 1, worker: 9 }],
    ])(2000);
    expect(helpers).toMatchObject({
      helpers: [{ kind: 'egg', p: 0.5 }, ...Array(5).fill({ kind: '' })],
      more: 10,
    });
  });

  test('a bell that the blocked thread cannot ring says by how much it is late', () => {
    const at = kitchen('async', [
      started('async'),
      ...created(0, 1, 'egg'),
      ...timer(0, 1, 'fry', 'stove', 2000),
      [1000, { type: 'block-started', task: 0, label: 'fill', station: 'sink', ms: 3000 }],
      [4000, { type: 'block-ended', task: 0 }],
      bell(4000, 1),
    ]);
    expect(at(1900).timers.tags).toMatchObject([{ ms: 100, late: 0 }]);
    expect(at(3200).timers.tags).toMatchObject([{ ms: 0, late: 1200, ringing: false }]);
    expect(at(3200).cook).toMatchObject({
      doing: 'waiting',
      speech: { kind: 'blocked', ms: 2200, side: 1, short: true },
    });
    expect(at(4100).timers.tags).toMatchObject([{ late: 2000, ringing: true }]);
  });

  test('a timeout counts down until it is left, and a warning stays for a while', () => {
    const at = kitchen('async', [
      started('async'),
      ...created(0, 1, 'egg'),
      [0, { type: 'timeout-set', task: 1, timer: 9, label: 'patience', deadline: 3000 }],
      [1000, { type: 'warned', task: 1, text: "coroutine 'egg' was never awaited", label: '' }],
      [2000, { type: 'timeout-ended', task: 1, timer: 9, how: 'left' }],
    ]);
    expect(at(500)).toMatchObject({ timeouts: [{ kind: 'egg', ms: 2500 }], notice: null });
    expect(at(2000)).toMatchObject({ timeouts: [], notice: { text: "coroutine 'egg' was never awaited" } });
    expect(at(7100).notice).toBeNull();
  });

  test('a timeout that expires is on screen while the lane dwells on it', () => {
    const expired = { type: 'timeout-ended', task: 1, timer: 9, how: 'expired' } as const;
    const trace: Timed[] = [
      started('async'),
      ...created(0, 1, 'egg'),
      [0, { type: 'timeout-set', task: 1, timer: 9, label: 'patience', deadline: 3000 }],
      [3000, expired],
    ];
    const event = { ...expired, seq: 1, lane: 'right', t: 3000 } as const;
    const shown = { moment: { event, first: 3, times: 1, motion: 1 }, sinceMs: () => 0 };
    expect(kitchen('async', trace, { ...moving, shown })(3000).timeouts).toEqual([
      { kind: 'egg', ms: 0, expires: true },
    ]);
    expect(kitchen('async', trace)(3000).timeouts).toEqual([]);
  });
});
