import { expect, it, vi } from 'vitest';
import { traceEvent } from '../fixtures/events';
import { derived } from './derived';
import { applyEvent } from './fold';
import { copyLane, emptyLane } from './lane-state';

it('works out once an event, and for each state of its own', () => {
  const count = vi.fn(({ tasks }: ReturnType<typeof emptyLane>) => tasks.size);
  const taskCount = derived(count);
  const state = emptyLane('right', 'async');
  const create = (task: number) => applyEvent(state, traceEvent('task-created', { task }));
  expect([taskCount(state), taskCount(state)]).toEqual([0, 0]);
  create(1);
  expect([taskCount(state), taskCount(state)]).toEqual([1, 1]);
  const copy = copyLane(state);
  create(2);
  expect([taskCount(copy), taskCount(state), taskCount(copy)]).toEqual([1, 2, 1]);
  expect(count).toHaveBeenCalledTimes(4);
});
