import { expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import { applyEvent } from './fold';
import { emptyLane } from './lane-state';
import { thingsModel } from './things';

function things(...timed: Timed[]) {
  const state = emptyLane('right', 'async');
  for (const event of traceOf(timed, 'right')) applyEvent(state, event);
  return thingsModel(state).first;
}
const task = (id: number) => at(0, 'task-created', { task: id, name: `t-${id}` });
const waits = (id: number, resource: number) =>
  at(0, 'task-suspended', { task: id, on: 'resource', waitsFor: `resource ${resource}` });
type Made = Parameters<typeof at<'resource-created'>>[2];
const made = (given: Made) => at(0, 'resource-created', { resource: 1, ...given });
const changed = (by: number, how: 'taken' | 'put' | 'released', value: number) =>
  at(0, 'resource-changed', { resource: 1, task: by, how, value });

it('shows who has a lock and who stands before it, first come first', () => {
  const [lock] = things(
    task(1),
    task(2),
    task(3),
    made({ name: 'db' }),
    changed(1, 'taken', 1),
    waits(3, 1),
    waits(2, 1),
  );
  expect(lock).toMatchObject({
    kind: 'lock',
    name: 'db',
    places: { filled: 1, drawn: 1 },
    holders: [{ name: 't-1' }],
    waiters: { first: [{ name: 't-3' }, { name: 't-2' }], total: 2 },
  });
});

it('lets who goes on leave the line', () => {
  const line = [task(1), task(2), made({}), changed(1, 'taken', 1), waits(2, 1), changed(1, 'released', 0)];
  expect(things(...line, at(0, 'task-woken', { task: 2 }))).toMatchObject([
    { holders: [], waiters: { total: 0 } },
  ]);
});

it.each([
  ['a semaphore’s taken places', { kind: 'semaphore', capacity: 3 }, 1, { filled: 2, drawn: 3, all: 3 }],
  ['what a queue holds', { kind: 'queue', capacity: 4 }, 3, { filled: 3, drawn: 4, all: 4 }],
  [
    'what a queue without a bound holds',
    { kind: 'queue', capacity: null },
    7,
    { filled: 7, drawn: 7, all: null },
  ],
  [
    'the first places of very many',
    { kind: 'queue', capacity: 1e9 },
    1e8,
    { filled: 10, drawn: 10, all: 1e9 },
  ],
] as const)('draws %s', (_what, kind, value, places) => {
  expect(things(made(kind), changed(0, 'put', value))).toMatchObject([{ places }]);
});

it('counts who waits at a barrier before all have come', () => {
  const barrier = made({ kind: 'barrier', capacity: 4 });
  expect(things(task(1), task(2), barrier, waits(1, 1), waits(2, 1))).toMatchObject([
    { places: { filled: 2, drawn: 4, all: 4 }, waiters: { total: 2 } },
  ]);
});

it('draws the first of very many who wait, and says how many there are', () => {
  const line = Array.from({ length: 10_000 }, (_, i) => [task(i + 1), waits(i + 1, 1)]).flat();
  const [lock] = things(made({ name: 'db' }), ...line);
  expect(lock?.waiters.total).toBe(10_000);
  expect(lock?.waiters.first[0]).toMatchObject({ name: 't-1' });
});
