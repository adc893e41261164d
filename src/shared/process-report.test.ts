import { expect, test } from 'vitest';
import { processReport } from './process-report';
import type { Emitted, TraceEvent } from './trace';

const event = (t: number, emitted: Emitted) => ({ seq: 1, lane: 'left', t, ...emitted }) as TraceEvent;
const measured = (t: number, residentBytes: number, switches: number, threads: number) =>
  event(t, {
    type: 'process-measured',
    residentBytes,
    voluntarySwitches: switches,
    involuntarySwitches: switches / 10,
    threads,
  });

test('peaks are the highest figures, switches are those since the first', () => {
  const events = [measured(1, 100, 200, 7), measured(90, 900, 300, 107), measured(100, 800, 500, 7)];
  expect(processReport(events)).toEqual({
    elapsedMs: 100,
    residentBytes: 900,
    voluntarySwitches: 300,
    involuntarySwitches: 30,
    threads: 107,
  });
});

test('a lane without a process of its own has none', () => {
  expect(processReport([event(0, { type: 'idle-ended' })])).toBeNull();
});
