import { expect, test } from 'vitest';
import { around, besideBox } from './tour-place';

const window = { width: 1280, height: 720 };

test.each([
  ['below', { left: 20, top: 60, width: 600, height: 300 }, { left: 20, top: 374 }],
  ['above', { left: 20, top: 500, width: 600, height: 200 }, { left: 20, top: 256 }],
  [
    'over its top, where there is no other room',
    { left: 20, top: 60, width: 600, height: 640 },
    { left: 20, top: 74 },
  ],
  ['within the window', { left: 1200, top: 60, width: 80, height: 40 }, { left: 866, top: 114 }],
])('the words of the tour stand %s', (_, box, place) => {
  expect(besideBox(box, window)).toEqual(place);
});

test('what stands in several places is shown with all of them', () => {
  const boxes = [
    { left: 20, top: 60, width: 600, height: 300 },
    { left: 640, top: 70, width: 620, height: 310 },
  ];
  expect(around(boxes)).toEqual({ left: 20, top: 60, width: 1240, height: 320 });
  expect(around(boxes.slice(0, 1))).toEqual(boxes[0]);
});
