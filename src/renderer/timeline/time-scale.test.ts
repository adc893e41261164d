import { describe, expect, it } from 'vitest';
import { steppedEnd, TimeScale } from './time-scale';

const whole = { startMs: 0, endMs: 18_000 };

describe('TimeScale', () => {
  const scale = new TimeScale(0, 18_000, 900);

  it('maps time to place and back', () => {
    expect(scale.x(4600)).toBeCloseTo(230);
    expect(scale.ms(230)).toBeCloseTo(4600);
  });

  it('puts ticks on round times at least the gap apart', () => {
    expect(scale.ticks(60)).toEqual([0, 2000, 4000, 6000, 8000, 10_000, 12_000, 14_000, 16_000, 18_000]);
    expect(new TimeScale(2300, 4100, 900).ticks(200)).toEqual([2500, 3000, 3500, 4000]);
  });

  it('keeps the time under the pointer when it zooms', () => {
    const zoomed = scale.zoomed(2, 300, whole);
    expect(zoomed.ms(300)).toBeCloseTo(scale.ms(300));
    expect(zoomed.endMs - zoomed.startMs).toBe(9000);
  });

  it('never leaves the whole run', () => {
    expect(scale.zoomed(0.5, 300, whole)).toMatchObject(whole);
    const zoomed = scale.zoomed(2, 900, whole);
    expect(zoomed.panned(5000, whole).endMs).toBe(18_000);
    expect(zoomed.panned(-5000, whole).startMs).toBe(0);
  });
});

describe('steppedEnd', () => {
  it('is at least ten seconds, then grows in steps', () => {
    expect([0, 9000, 10_000, 14_000, 18_000, 21_000, 61_000].map(steppedEnd)).toEqual([
      10_000, 10_000, 15_000, 15_000, 20_000, 30_000, 80_000,
    ]);
  });
});
