import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Throttle } from './throttle';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the first change is told at once, and a crowd of them ten times a second, the last included', () => {
  const pace = new Throttle();
  const told: number[] = [];
  let value = 0;
  pace.subscribe(() => told.push(value));
  for (value = 1; value <= 30; value++) {
    pace.change();
    vi.advanceTimersByTime(10);
  }
  value = 30;
  vi.advanceTimersByTime(100);
  expect(told).toEqual([1, 10, 20, 30]);
});

test('what somebody asked for is told at once, and not again', () => {
  const pace = new Throttle();
  const told = vi.fn();
  pace.subscribe(told);
  pace.change();
  pace.change();
  pace.flush();
  expect(told).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(told).toHaveBeenCalledTimes(2);
});

test('one that is closed tells nobody of what is due', () => {
  const pace = new Throttle();
  const told = vi.fn();
  pace.subscribe(told);
  pace.change();
  pace.change();
  pace.close();
  vi.advanceTimersByTime(1000);
  expect(told).toHaveBeenCalledTimes(1);
});
