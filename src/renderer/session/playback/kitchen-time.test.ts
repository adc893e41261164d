import { expect, test } from 'vitest';
import { type ClockReading, kitchenNow } from './kitchen-time';

const reading: ClockReading = {
  type: 'clock',
  kitchenMs: 1000,
  speed: 2,
  paused: false,
  ended: false,
  measuring: '',
  seq: 0,
  readAt: 50,
};

test('kitchen time runs on at the kitchen speed', () => {
  expect(kitchenNow(reading, 50)).toBe(1000);
  expect(kitchenNow(reading, 150)).toBe(1200);
});

test('it stands while paused and after the end', () => {
  expect(kitchenNow({ ...reading, paused: true }, 950)).toBe(1000);
  expect(kitchenNow({ ...reading, ended: true }, 950)).toBe(1000);
});

test('it never runs backwards from a reading', () => {
  expect(kitchenNow(reading, 0)).toBe(1000);
});
