import { expect, test } from 'vitest';
import { cameraFor, leftEdge } from './camera';

test('the scene keeps its width and gives more height to the wall', () => {
  expect(cameraFor(930, 600, false)).toEqual({
    scale: 1.5,
    width: 620,
    top: 0,
    extent: { left: 0, right: 620, height: 400 },
  });
});

test('a flat frame shows the whole height and more wall at the sides', () => {
  const camera = cameraFor(1240, 261, false);
  expect(camera).toMatchObject({ scale: 1, top: 0, extent: { left: -310, right: 930, height: 261 } });
  expect(leftEdge(camera, 500)).toBe(-310);
});

test('a close-up follows the cook but never leaves the kitchen', () => {
  const camera = cameraFor(856, 440, true);
  expect(camera).toMatchObject({ scale: 2, width: 428, top: 41 });
  expect(leftEdge(camera, 300)).toBe(86);
  expect(leftEdge(camera, 20)).toBe(0);
  expect(leftEdge(camera, 600)).toBe(192);
});
