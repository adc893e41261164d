import { expect, test } from 'vitest';
import type { Emitted, TraceEvent } from '../trace/trace';
import { type ProcessReport, processReport, waitCost, waitingThreads } from './process-report';

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
    before: null,
    waits: 0,
  });
});

test('a wait costs what the process took beyond its own, and its share of time and switches', () => {
  const started: Emitted = {
    type: 'process-started',
    worker: null,
    ms: 40,
    residentBytes: 5000,
    threads: 7,
  };
  const done = [1, 2].map((job) => event(90, { type: 'job-ended', job, worker: 0 }));
  const main = event(90, { type: 'task-done', task: 0, outcome: 'ok', error: '' });
  const log = [event(0, started), measured(0, 5000, 200, 7), ...done, main, measured(100, 9000, 300, 107)];
  const process = processReport(log) as ProcessReport;
  expect(process).toMatchObject({ before: { residentBytes: 5000, threads: 7 }, waits: 2 });
  expect(waitCost(process, 100)).toEqual({ ms: 50, switches: 55, bytes: 2000 });
  expect(waitingThreads(process)).toBe(100);
  expect(waitCost({ ...process, waits: 0 }, 100)).toBeNull();
  expect(waitCost({ ...process, before: null }, 100)?.bytes).toBeNull();
});

test('a lane without a process of its own has none', () => {
  expect(processReport([event(0, { type: 'idle-ended' })])).toBeNull();
});
