import { expect, test } from 'vitest';
import { gridOf, ranksOf } from './grid';

test.each([
  [10_000, 494, 198],
  [10_000, 770, 320],
  [100, 494, 198],
  [1, 494, 198],
])('%i toasts fit into %i × %i pixels, in whole pixels', (count, width, height) => {
  const { columns, rows, cell } = gridOf(count, width, height);
  expect(columns * rows).toBeGreaterThanOrEqual(count);
  expect(columns * cell).toBeLessThanOrEqual(width);
  expect(rows * cell).toBeLessThanOrEqual(height);
  expect(Number.isInteger(cell)).toBe(true);
});

test('more than have room in whole pixels fill what room there is', () => {
  const { columns, rows, cell } = gridOf(10_000, 338, 85);
  expect(columns * rows).toBeGreaterThanOrEqual(10_000);
  expect(columns * cell).toBeLessThanOrEqual(338.001);
  expect(rows * cell).toBeLessThanOrEqual(85.001);
  expect(columns * cell * rows * cell).toBeGreaterThan(0.9 * 338 * 85);
});

test('a thousand helpers are all drawn, smaller than six', () => {
  const stature = { height: 86, across: 33, deep: 31 };
  const area = { width: 612, height: 180 };
  const many = ranksOf(1000, stature, area, 1.9);
  expect(many.columns * many.rows).toBeGreaterThanOrEqual(1000);
  expect((86 + (many.rows - 1) * 31) * many.scale).toBeLessThanOrEqual(180);
  expect(many.scale).toBeLessThan(ranksOf(6, stature, area, 1.9).scale);
});
