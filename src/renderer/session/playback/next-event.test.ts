import { expect, test } from 'vitest';
import { applyEvent } from '../../../shared/state/fold';
import { emptyLane } from '../../../shared/state/lane-state';
import type { Emitted, TraceEvent } from '../../../shared/trace/trace';
import { nextEventBy } from './next-event';

function after(...events: [number, Emitted][]) {
  const state = emptyLane('right', 'async');
  for (const [t, emitted] of events)
    applyEvent(state, { seq: 1, lane: 'right', t, ...emitted } as TraceEvent);
  return state;
}
const timer = (task: number, deadline: number): Emitted => ({
  type: 'timer-set',
  task,
  timer: task,
  label: '',
  station: 'stove',
  deadline,
});

test('work and blocking calls end when they were asked to', () => {
  const work: Emitted = { type: 'work-started', task: 1, label: '', station: 'board', ms: 1000 };
  expect(nextEventBy(after([500, work]))).toBe(1500);
});

test('an idle loop wakes at its first deadline', () => {
  const state = after([0, timer(1, 6000)], [0, timer(2, 4000)], [1000, { type: 'idle-started' }]);
  expect(nextEventBy(state)).toBe(4000);
});

test('a loop that waits for orders may wait for ever', () => {
  expect(nextEventBy(after([0, { type: 'idle-started' }]))).toBe(Number.POSITIVE_INFINITY);
});
