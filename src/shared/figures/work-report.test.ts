import { describe, expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import type { Emitted, TraceEvent } from '../trace/trace';
import { doubtOf, machineReport } from './machine-report';
import { workReport } from './work-report';

const trace = (...events: Timed[]) => traceOf(events);
const submitted = (job: number, ms = 0) => at(0, 'job-submitted', { job, label: 'chop', ms });
const began = (t: number, job: number) => at(t, 'job-started', { job, worker: job - 1 });
const ended = (t: number, job: number) => at(t, 'job-ended', { job, worker: job - 1 });
const taken = (t: number, worker: number) => at(t, 'lock-taken', { worker });
const released = (t: number, worker: number) => at(t, 'lock-released', { worker });
const machine = (busyMs: number, ownMs: number, cores = 2) =>
  at(100, 'machine-measured', { cores, busyMs, ownMs });

const oneKnife = trace(
  submitted(1),
  submitted(2),
  began(0, 1),
  began(0, 2),
  taken(1, 0),
  released(50, 0),
  taken(50, 1),
  released(99, 1),
  ended(51, 1),
  ended(99, 2),
);

describe('workers', () => {
  it('with one lock compute one at a time, for as long as they hold it', () => {
    expect(workReport(oneKnife)).toEqual({
      workers: 2,
      computes: true,
      oneLock: true,
      atOnce: 1,
      handovers: 1,
      workedMs: 98,
      longestMs: 99,
      processes: null,
    });
  });

  it('that only wait do so at once, lock or not', () => {
    const both = trace(
      submitted(1, 90),
      submitted(2, 90),
      began(0, 1),
      taken(0, 0),
      released(0, 0),
      began(1, 2),
    );
    const log = [...both, ...trace(ended(91, 1), ended(92, 2))];
    expect(workReport(log)).toMatchObject({ computes: false, oneLock: true, atOnce: 2, longestMs: 91 });
  });

  it('that are processes have what they cost', () => {
    const up = (worker: number): Emitted => ({
      type: 'process-started',
      worker,
      ms: 30,
      residentBytes: 1,
      threads: null,
    });
    const result = (job: number): Emitted => ({ type: 'result-received', job, bytes: 500, ms: 4, cpuMs: 40 });
    const log = trace(submitted(1), submitted(2), [33, up(0)], [41, up(1)], began(41, 1), began(42, 2));
    const rest = trace(ended(90, 1), ended(91, 2), [94, result(1)], [96, result(2)]);
    expect(workReport([...log, ...rest])?.processes).toEqual({
      startMs: 41,
      bytes: 1000,
      returnMs: 8,
      cpuMs: 80,
    });
  });

  it('of an executor or of a crowd are none of these', () => {
    expect(workReport(trace(submitted(1), [0, { type: 'turn-started', turn: 1, ready: 1 }]))).toBeNull();
    expect(workReport([])).toBeNull();
  });
});

describe('a machine', () => {
  const doubt = (...log: TraceEvent[]) => doubtOf([{ machine: machineReport(log, workReport(log)) }]);

  it('with one core, or where others took too much, lets nothing be told', () => {
    expect(doubt(...trace(machine(20, 10)))).toBeNull();
    expect(doubt(...trace(machine(120, 10)))).toBe('busy');
    expect(doubt(...trace(machine(20, 10, 1)))).toBe('one-core');
    expect(doubt()).toBeNull();
  });

  it('may be as busy as it likes while those who compute get what they need', () => {
    expect(doubt(...oneKnife, ...trace(machine(195, 97)))).toBeNull();
    expect(doubt(...oneKnife, ...trace(machine(195, 70)))).toBe('busy');
  });

  it('gives more workers than it has cores no more than that, and is not busy for it', () => {
    const jobs = [1, 2, 3, 4];
    const four = trace(
      ...jobs.map((job) => submitted(job)),
      ...jobs.map((job) => began(0, job)),
      ...jobs.map((job) => ended(100, job)),
    );
    expect(machineReport([...four, ...trace(machine(200, 195))], workReport(four))?.givenShare).toBeCloseTo(
      0.975,
    );
    expect(doubt(...four, ...trace(machine(200, 195)))).toBeNull();
    expect(doubt(...four, ...trace(machine(200, 120)))).toBe('busy');
  });
});
