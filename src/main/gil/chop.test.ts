import { expect, it } from 'vitest';
import { chop } from './chop';

const CHOPS = 40;
const TRIES = 5;

/** The shortest time of some tries, ms: the others were disturbed. */
function shortest(act: () => void): number {
  const times = Array.from({ length: TRIES }, () => {
    const from = performance.now();
    act();
    return performance.now() - from;
  });
  return Math.min(...times);
}

it('costs as much one by one, as processes chop, as at a stretch, as threads do', () => {
  const oneByOne = shortest(() => {
    for (let n = 0; n < CHOPS; n++) chop(1, () => true);
  });
  const atAStretch = shortest(() => chop(CHOPS, () => true));
  // On one version of Node.js it was nine times as much.
  expect(oneByOne / atAStretch).toBeLessThan(2.5);
});

it('stops where it is told to, and computes the same each time', () => {
  let looks = 0;
  const stopped = chop(10, () => ++looks < 5);
  expect(looks).toBe(5);
  looks = 0;
  expect(chop(10, () => ++looks < 5)).toBe(stopped);
});
