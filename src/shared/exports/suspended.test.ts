import { beforeAll, describe, expect, it } from 'vitest';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { breakfastLog } from '../../main/lessons/fixtures/recorded-breakfast';
import { suspendedBreakfast } from '../../main/lessons/fixtures/suspended-breakfast';
import { compare } from '../figures/compare';
import { report } from '../figures/report';
import type { RunLog } from '../trace/run-log';
import { chromeTrace } from './chrome-trace';
import { spansCsv } from './spans-csv';
import { timelineSvg } from './timeline-svg';

let log: RunLog;
let whole: RunLog;
beforeAll(async () => {
  [log, whole] = await Promise.all([suspendedBreakfast(), breakfastLog()]);
});

describe('a run whose process did not run for a while', () => {
  it('has the figures of one whose process did, and for how long it did not', () => {
    const { lanes, speedup } = report(log);
    const uninterrupted = report(whole);
    expect(speedup).toBe(uninterrupted.speedup);
    expect(lanes).toEqual(uninterrupted.lanes.map((lane) => ({ ...lane, suspendedMs: 6000 })));
  });

  it('is no other than one whose process did', () => {
    expect(compare(log, whole).sameOrder).toBe(true);
  });

  it('is marked in each lane of a picture, in its language', () => {
    const count = (svg: string, words: string) => svg.split(words).length - 1;
    expect(count(timelineSvg(log, breakfast.card), '>suspended 6 s</text>')).toBe(2);
    expect(count(timelineSvg(log, breakfast.card, 'ko'), '>6초 멈춰 있음</text>')).toBe(2);
    expect(count(timelineSvg(whole, breakfast.card), 'class="suspension"')).toBe(0);
  });

  it('has a line of its own in a table, and all the others', () => {
    const lines = spansCsv(log).split('\r\n');
    const added = lines.filter((line) => line.includes('suspended'));
    expect(added).toEqual([
      'left,sync,,,suspended,6000 ms,2500,2500',
      'right,async,,,suspended,6000 ms,2500,2500',
    ]);
    expect(lines.filter((line) => !added.includes(line)).join('\r\n')).toBe(spansCsv(whole));
  });

  it('is an instant of each thread in a trace for other tools', () => {
    const instants = chromeTrace(log).traceEvents.filter(({ cat }) => cat === 'suspended');
    expect(instants).toMatchObject([
      { ph: 'i', pid: 1, ts: 2_500_000, args: { realMs: 6000 } },
      { ph: 'i', pid: 2, ts: 2_500_000, args: { realMs: 6000 } },
    ]);
  });
});
