import { expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import { applyEvent } from './fold';
import { emptyLane } from './lane-state';
import { livingTasks } from './living-tasks';

function living(...timed: Timed[]) {
  const state = emptyLane('right', 'async');
  for (const event of traceOf(timed, 'right')) applyEvent(state, event);
  return livingTasks(state);
}
const task = (id: number) => at(0, 'task-created', { task: id, name: `t-${id}` });
const names = ({ first }: ReturnType<typeof living>) => first.map(({ name }) => name);

it('tells tasks that have not ended in the order of their creation, main last', () => {
  const told = living(task(0), task(1), task(2), task(3), at(0, 'task-done', { task: 2 }));
  expect(names(told)).toEqual(['t-1', 't-3', 't-0']);
  expect(told.total).toBe(3);
});

it('tells what each of them does', () => {
  const { first } = living(
    ...[1, 2, 3, 4].map(task),
    at(0, 'resource-created', { resource: 7, name: 'db' }),
    at(0, 'step-started', { task: 1 }),
    at(0, 'timer-set', { task: 1, timer: 1, deadline: 500 }),
    at(0, 'step-started', { task: 2 }),
    at(0, 'task-suspended', { task: 2, on: 'resource', waitsFor: 'resource 7' }),
    at(0, 'step-started', { task: 3 }),
  );
  expect(first).toMatchObject([
    { doing: 'waiting', on: 'timer', dueMs: 500 },
    { doing: 'waiting', on: 'resource', at: 'db', dueMs: null },
    { doing: 'running', on: '', at: '' },
    { doing: 'ready', on: '', dueMs: null },
  ]);
});

it('tells the first of very many, and how many there are', () => {
  const told = living(...Array.from({ length: 10_000 }, (_, i) => task(i + 1)));
  expect(names(told)[0]).toBe('t-1');
  expect(told.first.length).toBeLessThan(20);
  expect(told.total).toBe(10_000);
});

it('tells of a call within a call which one has the thread, and after the end what did not end', () => {
  const steps = [task(0), task(1), at(0, 'step-started', { task: 0 }), at(0, 'step-started', { task: 1 })];
  expect(living(...steps).first).toMatchObject([{ doing: 'running' }, { doing: 'calls' }]);
  expect(living(...steps, at(0, 'lane-ended', { outcome: 'failed' })).first).toMatchObject([
    { doing: 'left' },
    { doing: 'left' },
  ]);
});
