import { expect, it } from 'vitest';
import { apart, suspensionsUntil } from './suspensions';

const suspensions = [
  { t: 0, ms: 2000 },
  { t: 50, ms: 3000 },
  { t: 100, ms: 4000 },
  { t: 900, ms: 5000 },
];

it('has no more of them than can be told apart, and none is lost', () => {
  expect(apart(suspensions, 100)).toEqual([
    { t: 0, ms: 5000 },
    { t: 100, ms: 4000 },
    { t: 900, ms: 5000 },
  ]);
  expect(apart(suspensions, 0)).toEqual(suspensions);
});

it('knows how many were by then', () => {
  expect([-1, 0, 99, 100, 5000].map((t) => suspensionsUntil(suspensions, t))).toEqual([0, 1, 2, 3, 4]);
});
