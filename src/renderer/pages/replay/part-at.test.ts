import { expect, it } from 'vitest';
import { partAt, THUMB } from './part-at';

const bar = { left: 10, width: 300 };

it.each([
  [10, 0],
  [10 + THUMB / 2, 0],
  [160, 0.5],
  [310 - THUMB / 2, 1],
  [310, 1],
  [-500, 0],
  [5000, 1],
])('a thumb under %d px stands at %d', (x, part) => {
  expect(partAt(x, bar)).toBe(part);
});

it('has a part in a bar without a width', () => {
  expect(partAt(0, { left: 0, width: 0 })).toBe(0);
});
