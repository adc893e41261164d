import { expect, test } from 'vitest';
import { at, type Timed } from '../../../shared/fixtures/events';
import { laneAfter } from '../../../shared/fixtures/folded';
import { nextEventBy } from './next-event';

const after = (...events: Timed[]) => laneAfter('async', events);
const timer = (task: number, deadline: number) => at(0, 'timer-set', { task, deadline });

test('work and blocking calls end when they were asked to', () => {
  expect(nextEventBy(after(at(500, 'work-started', { ms: 1000 })))).toBe(1500);
});

test('an idle loop wakes at its first deadline', () => {
  const state = after(timer(1, 6000), timer(2, 4000), at(1000, 'idle-started'));
  expect(nextEventBy(state)).toBe(4000);
});

test('a loop that waits for orders may wait for ever', () => {
  expect(nextEventBy(after(at(0, 'idle-started')))).toBe(Number.POSITIVE_INFINITY);
});
