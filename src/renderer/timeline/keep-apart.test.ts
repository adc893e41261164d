import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepApart, rowsApart } from './keep-apart';

const inOrder = (numbers: number[]) => numbers.toSorted((a, b) => a - b);

it('leaves alone what is far enough apart, and moves what is not', () => {
  expect(keepApart([0, 100, 300], 24, 500)).toEqual([0, 100, 300]);
  expect(keepApart([100, 103, 110], 24, 500)).toEqual([100, 124, 148]);
  expect(keepApart([490, 499], 24, 500)).toEqual([476, 500]);
  expect(keepApart([], 24, 500)).toEqual([]);
});

it('lets no two cover one another as long as all have room', () => {
  const places = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 20 }).map(inOrder);
  fc.assert(
    fc.property(places, (some) => {
      const apart = keepApart(some, 24, 500);
      for (const [i, place] of apart.entries()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(500);
        expect(place - (apart[i - 1] ?? -24)).toBeGreaterThanOrEqual(24);
      }
    }),
  );
});

it('puts what would overlap into rows of its own', () => {
  expect(rowsApart([10, 15, 20, 200], 100)).toEqual([0, 1, 2, 0]);
  expect(rowsApart([10, 110, 120, 210], 100)).toEqual([0, 0, 1, 0]);
});
