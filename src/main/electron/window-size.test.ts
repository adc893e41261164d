import { expect, test } from 'vitest';
import { windowSize } from './window-size';

test('a large screen has room for all of it', () => {
  expect(windowSize({ width: 1920, height: 1040 })).toEqual({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    maximized: false,
  });
});

test.each([
  ['a projector', 1024, 728],
  ['a laptop', 1366, 728],
  ['the same at 125 %', 1093, 574],
  ['full HD at 150 %', 1280, 680],
  ['a small window of a virtual machine', 640, 400],
])('%s has it maximized, and no smallest size that it has no room for', (_, width, height) => {
  const size = windowSize({ width, height });
  expect(size.maximized).toBe(true);
  for (const side of [size.width, size.minWidth]) expect(side).toBeLessThan(width);
  for (const side of [size.height, size.minHeight]) expect(side).toBeLessThan(height);
});

test.each([0, -1, Number.NaN, Infinity, undefined as never])(
  'a system that says its screen is %s px wide and high has the whole window',
  (side) => {
    expect(windowSize({ width: side, height: side })).toMatchObject({
      width: 1440,
      height: 900,
      minWidth: 800,
    });
  },
);

test('a screen of half pixels has a window of whole ones', () => {
  const { width, height } = windowSize({ width: 1092.8, height: 573.6 });
  expect([width, height].every(Number.isInteger)).toBe(true);
});
