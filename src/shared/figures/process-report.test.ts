import { expect, test } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import { type ProcessReport, processReport, waitCost, waitingThreads } from './process-report';

const measured = (t: number, residentBytes: number, switches: number, threads: number) =>
  at(t, 'process-measured', {
    residentBytes,
    voluntarySwitches: switches,
    involuntarySwitches: switches / 10,
    threads,
  });
const reportOf = (...events: Timed[]) => processReport(traceOf(events));

test('peaks are the highest figures, switches are those since the first', () => {
  const events = [measured(1, 100, 200, 7), measured(90, 900, 300, 107), measured(100, 800, 500, 7)];
  expect(reportOf(...events)).toEqual({
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
  const started = at(0, 'process-started', { residentBytes: 5000, threads: 7 });
  const done = [1, 2].map((job) => at(90, 'job-ended', { job }));
  const main = at(90, 'task-done', { task: 0 });
  const log = [started, measured(0, 5000, 200, 7), ...done, main, measured(100, 9000, 300, 107)];
  const process = reportOf(...log) as ProcessReport;
  expect(process).toMatchObject({ before: { residentBytes: 5000, threads: 7 }, waits: 2 });
  expect(waitCost(process, 100)).toEqual({ ms: 50, switches: 55, bytes: 2000 });
  expect(waitingThreads(process)).toBe(100);
  expect(waitCost({ ...process, waits: 0 }, 100)).toBeNull();
  expect(waitCost({ ...process, before: null }, 100)?.bytes).toBeNull();
});

test('a lane without a process of its own has none', () => {
  expect(reportOf(at(0, 'idle-ended'))).toBeNull();
});
