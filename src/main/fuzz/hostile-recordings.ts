import { runHeader } from '../../shared/fixtures/run-header';
import { encodeBookmark, encodeRecording } from '../../shared/recording';
import { eventLayouts, type FieldKind } from '../../shared/trace/layout';
import { type RunHeader, RunLog } from '../../shared/trace/run-log';
import { type Emitted, laneIds, type Mode, type TraceEvent } from '../../shared/trace/trace';

const header = runHeader({ lanes: [{ lane: 'right', mode: 'async' }] });

const HUGE = Number.MAX_SAFE_INTEGER;
const counts = [0, 1, 2, 31, 32, 4095, 1e6, 1e9, 2 ** 31, 2 ** 32, 1e15, HUGE];
const times = [0, 5e-324, 1e-9, 0.1, 1, 999.9999, 1e6, 1e9, 1e15, HUGE];
const parameters = [-1, 0, 0.5, 1e9, 1e308, 5e-324, HUGE, 'x'.repeat(2000), true];

/** Numbers as if by chance, the same ones each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A valid recording of events of every type, whose numbers are as small and as large as a recording can have them. */
export function hugeNumbers(seed: number): string {
  const below = chance(seed);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const few = [0, 1, 2, 3];
  const value = (kind: FieldKind): unknown => {
    switch (kind.holds) {
      case 'count':
        return below(2) ? one(counts) : one(few);
      case 'time':
        return one(times);
      case 'choice':
        return one([...kind.options.values()]);
      case 'text':
        return below(20) ? one(['egg', 'toast', 'dishes', 'fry', 'A', '']) : 'x'.repeat(kind.longest);
      case 'figure':
        return below(2) ? null : one(counts);
    }
  };
  const layouts = [...eventLayouts.values()].filter(({ type }) => type !== 'lane-ended');
  const t = { left: 0, right: 0 };
  const events = Array.from({ length: 300 }, (_, index) => {
    const lane = one(laneIds);
    const { type, fields } = one(layouts);
    if (below(30) === 0) t[lane] = Math.max(t[lane], one(times));
    const own = Object.fromEntries(fields.map(({ key, kind }) => [key, value(kind)]));
    return { seq: index + 1, lane, t: t[lane], type, ...own } as TraceEvent;
  });
  const names = ['stove_burners', 'toaster_slots', 'dishes', 'tasks', 'eggs', 'max_workers'];
  return text(events, {
    lesson: one(['breakfast', 'crowd', 'gil', 'chat', 'executor', 'nobody']),
    parameters: Object.fromEntries(names.map((name) => [name, one(parameters)])),
    lanes: laneIds.map((lane) => ({ lane, mode: one<Mode>(['sync', 'async']) })),
    speed: one([5e-324, 0.1, 1, 1e308]),
  });
}

/** A round of events for each number, which make something grow. */
type Growth = (n: number, most: number) => Emitted[];

const task = (n: number): Emitted => ({
  type: 'task-created',
  task: n,
  parent: 0,
  ticket: n,
  kind: 'egg',
  name: `egg-${n}`,
  label: '',
});
const step = (n: number): Emitted => ({ type: 'step-started', task: n });
const done = (n: number): Emitted => ({ type: 'task-done', task: n, outcome: 'ok', error: '' });
const order = (n: number, kind: string): Emitted => ({ type: 'order-placed', order: n, kind, name: `${n}` });

/** What can grow, once without end and then, where it can, down again, in an order that is the least welcome. */
export const growths: Record<string, { mode?: Mode; up: Growth; down?: Growth }> = {
  'ready tasks': { up: (n) => [task(n)], down: (n) => [step(n), done(n)] },
  'ready tasks, last in first out': {
    up: (n) => [task(n)],
    down: (n, most) => [step(most - n), done(most - n)],
  },
  'handles of one task': {
    up: () => [{ type: 'task-suspended', task: 1, on: 'turn', label: '', waitsFor: '' }],
    down: () => [step(1)],
  },
  'calls on a stack': { mode: 'sync', up: (n) => [task(n), step(n)], down: (n) => [done(n)] },
  timers: {
    up: (n, most) => [
      { type: 'timer-set', task: n, timer: n, label: 'fry', station: 'stove', deadline: most - n },
    ],
    down: (n) => [{ type: 'timer-fired', task: n, timer: n }],
  },
  timeouts: {
    up: (n) => [{ type: 'timeout-set', task: n, timer: n, label: '', deadline: n }],
    down: (n) => [{ type: 'timeout-ended', task: n, timer: n, how: 'expired' }],
  },
  slots: {
    up: (n) => [{ type: 'slot-taken', task: n, station: 'stove', slot: n }],
    down: (n) => [{ type: 'slot-freed', task: n, station: 'stove', slot: n }],
  },
  workers: {
    up: (n) => [
      { type: 'executor-started', workers: 1 },
      { type: 'job-submitted', task: n, job: n, label: '', ms: 1 },
      { type: 'job-started', job: n, worker: n },
    ],
    down: (n) => [{ type: 'job-ended', job: n, worker: n }],
  },
  calls: {
    up: (n) => [{ type: 'job-submitted', task: n, job: n, label: '', ms: 1 }],
    down: (n) => [{ type: 'job-dropped', job: n }],
  },
  tickets: {
    up: (n) => [{ type: 'ticket-placed', order: n, ticket: n, kind: 'dishes', name: `${n}` }],
    down: (n) => [task(n)],
  },
  'orders, last in first out': {
    up: (n) => [order(n, 'A')],
    down: (n, most) => [{ type: 'order-served', order: most - n }],
  },
  'orders that overtake one': {
    up: (n) => [order(n, n % 2 ? 'A' : 'B')],
    down: (n) => (n < 2 ? [] : [{ type: 'order-served', order: n }]),
  },
  'kinds of orders': {
    up: (n) => [order(n, `kind-${n}`)],
    down: (n) => [{ type: 'order-served', order: n }],
  },
  'printed lines': {
    up: (n) => [{ type: 'printed', task: 1, text: `${n}`, label: 'fry', stream: 'stdout', job: null }],
  },
  warnings: { up: (n) => [{ type: 'warned', task: 1, text: `${n}`, label: '' }] },
  'changes of the lock': {
    up: (n) => [
      { type: 'lock-taken', worker: n },
      { type: 'lock-released', worker: n },
    ],
  },
  'turns that nobody tells of': { up: (n) => [{ type: 'turn-started', turn: n, ready: n }] },
  suspensions: { up: (n) => [{ type: 'process-suspended', ms: n }] },
  figures: {
    up: (n) => [
      {
        type: 'process-measured',
        residentBytes: n,
        voluntarySwitches: n,
        involuntarySwitches: n,
        threads: n,
      },
    ],
  },
  blocks: {
    mode: 'sync',
    up: () => [
      { type: 'block-started', task: 1, label: '', station: 'sink', ms: 1 },
      { type: 'block-ended', task: 1 },
    ],
  },
};

/** A recording in which that grows to `most`. @param everyOther every other event is lost */
export function grown(what: string, most: number, everyOther = false): string {
  const { up, down, mode = 'async' } = growths[what] as (typeof growths)[string];
  const emitted: Emitted[] = [{ type: 'lane-started', mode }];
  for (const grow of [up, down])
    for (let n = 0; grow && n < most; n++) for (const event of grow(n, most - 1)) emitted.push(event);
  const stride = everyOther ? 2 : 1;
  const events = emitted.map(
    (event, index) => ({ seq: 1 + index * stride, lane: 'right', t: index, ...event }) as TraceEvent,
  );
  return text(events, { lesson: 'chat', lanes: [{ lane: 'right', mode }] });
}

/** As many bookmarks as a recording can have, all at one place. */
export function bookmarked(): string {
  const marks = Array.from({ length: 1000 }, (_, n) =>
    encodeBookmark({ id: `${n}`, t: 0, note: 'x'.repeat(500) }),
  );
  return grown('printed lines', 10) + marks.join('');
}

function text(events: TraceEvent[], given: Partial<RunHeader>): string {
  return [...encodeRecording(new RunLog({ ...header, ...given }, events))].join('');
}
