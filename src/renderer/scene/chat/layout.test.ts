import { expect, test } from 'vitest';
import { ChatLayout } from './layout';
import type { Place } from './mail-model';

const rows = { sent: 6, saved: 6 };
const sizes = [
  { right: 620, height: 178, larger: 1 },
  { right: 590, height: 165, larger: 1.25 },
  { right: 620, height: 267, larger: 1 },
  { right: 1160, height: 165, larger: 1 },
];

test.each(sizes)('everything of a chat has its own place at %o', ({ right, height, larger }) => {
  const layout = new ChatLayout({ left: 0, right, height }, larger, { left: 70, right: 110 });
  const [a, b] = [layout.tray(0), layout.tray(1)];
  expect(layout.worktop).toBeGreaterThan(60);
  expect(layout.sender(0)).toBeLessThan(a.x);
  expect(layout.sender(1)).toBeGreaterThan(b.x);
  for (const of of [1, 2, 3]) {
    const desk = Array.from({ length: of }, (_, index) => layout.place({ at: 'desk', index, of }, rows).x);
    for (const x of desk) {
      expect(x - layout.envelope.width / 2).toBeGreaterThan(a.x);
      expect(x + layout.envelope.width / 2).toBeLessThan(b.x);
    }
  }
  const book = Array.from({ length: 6 }, (_, index): Place => ({ at: 'saved', index }));
  const places = book.map((place) => layout.place(place, rows));
  for (const [i, { x, y }] of places.entries()) {
    expect(y + layout.chip / 2).toBeLessThanOrEqual(height);
    expect(x - (places[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(layout.slot(i, 6, 6).width);
  }
});

test('of more messages than have room the last are shown, in their places', () => {
  const layout = new ChatLayout({ left: 0, right: 620, height: 178 }, 1, { left: 60, right: 100 });
  const shown = layout.shownOf(100);
  expect(shown).toBeLessThan(100);
  expect(layout.slot(99, 100, 100).x).toBeLessThan(layout.book.right);
  // Of few that are saved the first are shown, in the same columns.
  expect(layout.slot(0, 2, 100).x).toBeCloseTo(layout.slot(100 - shown, 100, 100).x);
  expect(layout.slot(100 - shown, 100, 100).x).toBeGreaterThan(layout.book.left);
});
