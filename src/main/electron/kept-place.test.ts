import { expect, it } from 'vitest';
import { keptPlace, otherScreen } from './kept-place';

const laptop = { x: 0, y: 24, width: 1280, height: 776 };
const projector = { x: 1280, y: 0, width: 1920, height: 1040 };
const above = { x: -200, y: -1080, width: 1920, height: 1080 };
const screens = [laptop, projector, above];

it.each([
  ['on the first screen', { x: 100, y: 50, width: 900, height: 700 }],
  ['on the second', { x: 1400, y: 0, width: 1500, height: 1000 }],
  ['on one above and left of it', { x: -180, y: -1000, width: 800, height: 600 }],
])('a window %s opens where it was', (_, kept) => {
  expect(keptPlace(kept, screens)).toEqual(kept);
});

it.each([
  ['hung over the edge', { x: 600, y: 500, width: 900, height: 700 }, laptop],
  ['was larger than what is left of its screen', { x: 0, y: 0, width: 4000, height: 3000 }, projector],
  ['had its title bar above the screen', { x: 1300, y: -30, width: 800, height: 600 }, projector],
])('a window that %s lies within one', (_, kept, screen) => {
  const place = keptPlace(
    kept,
    screens.filter((other) => other !== above),
  );
  if (!place) throw new Error('it has no place');
  expect(place.x).toBeGreaterThanOrEqual(screen.x);
  expect(place.y).toBeGreaterThanOrEqual(screen.y);
  expect(place.x + place.width).toBeLessThanOrEqual(screen.x + screen.width);
  expect(place.y + place.height).toBeLessThanOrEqual(screen.y + screen.height);
});

it('a window of a screen that is gone has no place', () => {
  expect(keptPlace({ x: 1400, y: 0, width: 1500, height: 1000 }, [laptop])).toBeNull();
  expect(keptPlace(laptop, [])).toBeNull();
});

it.each([0, -1, Number.NaN, undefined as never])(
  'a screen that is said to be %s px wide is none',
  (width) => {
    expect(keptPlace(laptop, [{ ...laptop, width }])).toBeNull();
  },
);

it('a second window opens on a screen that the first one is not on, where there is one', () => {
  const onLaptop = { x: 600, y: 100, width: 900, height: 600 };
  expect(otherScreen(onLaptop, [laptop, projector])).toBe(projector);
  expect(otherScreen({ ...onLaptop, x: 1400 }, [laptop, projector])).toBe(laptop);
  expect(otherScreen(onLaptop, [laptop])).toBeNull();
});
