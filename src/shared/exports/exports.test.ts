import { describe, expect, it } from 'vitest';
import { breakfastLog } from '../../main/lessons/fixtures/recorded-breakfast';
import { type ChromeEvent, chromeTrace } from './chrome-trace';
import { spansCsv } from './spans-csv';

describe('a Chrome trace', () => {
  /** Slices by row, in order of their start, the longer one first: how trace_processor nests them. */
  function rows(events: ChromeEvent[]): Map<string, ChromeEvent[]> {
    const slices = events.filter(({ ph }) => ph === 'X');
    const byRow = new Map<string, ChromeEvent[]>();
    for (const slice of slices.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
      const row = `${slice.pid}/${slice.tid}`;
      byRow.set(row, [...(byRow.get(row) ?? []), slice]);
    }
    return byRow;
  }

  it('nests the slices of every row', async () => {
    for (const [, slices] of rows(chromeTrace(await breakfastLog({ eggs: 3 })).traceEvents)) {
      const open: number[] = [];
      for (const { ts, dur = 0 } of slices) {
        while (open.length > 0 && (open.at(-1) as number) <= ts) open.pop();
        expect(ts + dur).toBeLessThanOrEqual(open.at(-1) ?? Number.POSITIVE_INFINITY);
        open.push(ts + dur);
      }
    }
  });

  it('leads every bell from its wait to the step that follows', async () => {
    const { traceEvents } = chromeTrace(await breakfastLog());
    const starts = traceEvents.filter(({ ph }) => ph === 's');
    const ends = traceEvents.filter(({ ph }) => ph === 'f');
    expect(starts.map(({ ts }) => ts).sort()).toEqual([1_000_000, 2_000_000]);
    expect(new Set(ends.map(({ id }) => id))).toEqual(new Set(starts.map(({ id }) => id)));
    for (const flow of [...starts, ...ends]) {
      const slices = rows(traceEvents).get(`${flow.pid}/${flow.tid}`) ?? [];
      expect(slices.some(({ ts, dur = 0 }) => ts <= flow.ts && flow.ts <= ts + dur)).toBe(true);
    }
  });

  it('names a row for the thread of each lane and for each task', async () => {
    const { traceEvents } = chromeTrace(await breakfastLog());
    const names = traceEvents.filter(({ ph, pid }) => ph === 'M' && pid === 2).map(({ args }) => args?.name);
    expect(names).toEqual(['right: async', 'cook (the thread)', 'egg-1', 'toast-1', 'dishes', 'assemble']);
  });

  it('adds up to what the report says', async () => {
    const { traceEvents } = chromeTrace(await breakfastLog());
    const blocked = traceEvents.filter(({ cat, pid }) => cat === 'blocked' && pid === 1);
    expect(blocked.reduce((sum, { dur = 0 }) => sum + dur, 0)).toBe(10_000_000);
  });
});

describe('spans as CSV', () => {
  it('has a line a span', async () => {
    const lines = spansCsv(await breakfastLog())
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe('lane,mode,task,name,kind,label,start_ms,end_ms');
    expect(lines).toContain('left,sync,1,egg-1,blocked,fry,1000,7000');
    expect(lines).toContain('right,async,1,egg-1,wait,fry,1000,7000');
    expect(lines).toContain('right,async,,,idle,,5000,6000');
  });
});
