import { expect, it } from 'vitest';
import { followed } from './use-followed-row';

it('scrolls no further than needed to show a whole row', () => {
  const seen = [0, 3, 4, 40].map((row) => followed(0, row, 20, 85));
  expect(seen).toEqual([0, 0, 20, 740]);
  expect(followed(100, 2, 20, 80)).toBe(40);
  expect(followed(100, 6, 20, 80)).toBe(100);
  expect(followed(100, -1, 20, 80)).toBe(100);
});
