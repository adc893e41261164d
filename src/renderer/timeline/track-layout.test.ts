import { describe, expect, it } from 'vitest';
import { trackLayout } from './track-layout';

describe('trackLayout', () => {
  it('gives rows the height that fits, up to a limit', () => {
    expect(trackLayout([4, 4], 182, false)).toEqual({ rowHeight: 22, heights: [88, 88] });
    expect(trackLayout([4], 600, false)).toEqual({ rowHeight: 30, heights: [120] });
  });

  it('lets rows scroll rather than shrink below what can be read', () => {
    expect(trackLayout([26, 26], 208, false)).toEqual({ rowHeight: 20, heights: [100, 100] });
    expect(trackLayout([2, 26], 208, false)).toEqual({ rowHeight: 20, heights: [40, 160] });
  });

  it('shows one row a lane to a room', () => {
    expect(trackLayout([26, 26], 76, true)).toEqual({ rowHeight: 34, heights: [34, 34] });
  });
});
