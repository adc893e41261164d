import { describe, expect, it } from 'vitest';
import { cellsOf, railOf } from './layout';

/** What a kitchen is wide at least, and in a small window. */
const widths = [620, 745, 912];

describe.each(widths)('in a kitchen of %i units', (width) => {
  it.each([
    [1, false],
    [4, false],
    [12, false],
    [1, true],
    [4, true],
    [12, true],
  ])('gives %i things places that can be read and do not overlap, helpers: %s', (things, helpers) => {
    const cells = cellsOf(width, things, helpers);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.length).toBeLessThanOrEqual(things);
    for (const [i, { x, width: wide }] of cells.entries()) {
      expect(wide).toBeGreaterThanOrEqual(70);
      expect(x + wide).toBeLessThanOrEqual(cells[i + 1]?.x ?? width - (helpers ? 200 : 0));
    }
  });

  it('leaves room for the clock beside the tickets', () => {
    const { x, length, ticketX, pitch, tickets } = railOf(width);
    expect(tickets).toBeGreaterThanOrEqual(3);
    expect(ticketX + tickets * pitch).toBeLessThan(length);
    expect(x + length).toBeLessThan(width - 150);
  });
});

it('has no place where there is nothing', () => {
  expect(cellsOf(620, 0, false)).toEqual([]);
});
