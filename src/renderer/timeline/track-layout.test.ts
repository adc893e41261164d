import { describe, expect, it } from 'vitest';
import { threadLayout, trackLayout, WAIT_ROW, WAIT_ROWS } from './track-layout';

describe('trackLayout', () => {
  it('gives rows the height that fits, up to a limit', () => {
    expect(trackLayout([4, 4], 182)).toEqual({ rowHeight: 22, heights: [88, 88] });
    expect(trackLayout([4], 600)).toEqual({ rowHeight: 30, heights: [120] });
  });

  it('lets rows scroll rather than shrink below what can be read', () => {
    expect(trackLayout([26, 26], 208)).toEqual({ rowHeight: 19, heights: [95, 95] });
    expect(trackLayout([2, 26], 208)).toEqual({ rowHeight: 19, heights: [38, 152] });
  });

  it('shows one row a lane to a room, with the waits of a loop under it where there is room', () => {
    const waits = WAIT_ROWS * WAIT_ROW;
    expect(threadLayout([false, true], 120)).toEqual({ rowHeight: 34, heights: [34, 34 + waits] });
    expect(threadLayout([true, true], 102)).toEqual({ rowHeight: 20, heights: [20 + waits, 20 + waits] });
    expect(threadLayout([false, true], 40)).toEqual({ rowHeight: 17, heights: [17, 17] });
  });
});
