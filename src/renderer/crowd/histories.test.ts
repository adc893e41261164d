import { expect, test } from 'vitest';
import { laneReport } from '../../shared/figures/report';
import { emitted, placed } from '../../shared/fixtures/events';
import { runHeader } from '../../shared/fixtures/run-header';
import { RunLog } from '../../shared/trace/run-log';
import type { Emitted, LaneId } from '../../shared/trace/trace';
import { Histories, timesText } from './histories';

const measured = (residentBytes: number, voluntarySwitches: number | null) =>
  emitted('process-measured', { residentBytes, voluntarySwitches, involuntarySwitches: 5 });
const done = (job: number) => emitted('job-ended', { job });
const started = (residentBytes: number) => emitted('process-started', { residentBytes, threads: 3 });
const submitted = (job: number) => emitted('job-submitted', { job });
const created = (task: number) => emitted('task-created', { task });
const ended = emitted('lane-ended');

function histories(trace: [LaneId, number, Emitted][]): Histories {
  const events = trace.map(([lane, t, event], i) => placed({ seq: i + 1, lane, t }, event));
  return new Histories(new RunLog(runHeader(), events));
}

const run = histories([
  ['left', 0, started(50e6)],
  ['left', 0, measured(50e6, 100)],
  ...[1, 2, 3].map((job): [LaneId, number, Emitted] => ['left', 0, submitted(job)]),
  ['left', 1000, measured(300e6, 900)],
  ['left', 1000, done(1)],
  ['left', 1004, done(2)],
  ['left', 2000, done(3)],
  ['left', 2000, ended],
  ['right', 0, started(48e6)],
  ['right', 0, measured(48e6, 40)],
  ...[1, 2, 3, 4, 5].map((task): [LaneId, number, Emitted] => ['right', 0, created(task)]),
  ['right', 900, measured(58e6, 50)],
  ['right', 950, measured(53e6, 50)],
  ['right', 1000, ended],
]);

test('figures are those of one wait up to the playhead, without what the process had before', () => {
  expect(run.figure('left', 'memory', 999)).toBe(0);
  expect(run.figure('left', 'memory', 1000)).toBeCloseTo(250_000 / 3);
  expect(run.figure('right', 'memory', 1000)).toBeCloseTo(2000);
  expect(run.figure('left', 'switches', 1500)).toBeCloseTo(800 / 3);
  expect(run.figure('left', 'time', 1500)).toBe(750);
  expect(run.figure('left', 'time', 999)).toBeNull();
  expect(run.figure('left', 'time', 9000)).toBeCloseTo(2000 / 3);
});

test('a chart draws what the figures beside it are: of one wait', () => {
  for (const lane of ['left', 'right'] as const)
    for (const quantity of ['memory', 'switches'] as const)
      expect(run.charted(lane, quantity).values.at(-1)).toBe(run.figure(lane, quantity, 9000));
  expect(run.charted('left', 'memory').values.at(-1)).toBeGreaterThan(
    run.charted('right', 'memory').values.at(-1) ?? Number.NaN,
  );
});

test('the time of a wait is that of the report, also where the lane ended later', () => {
  const lane = histories([
    ['right', 0, created(1)],
    ['right', 1000, { type: 'task-done', task: 1, outcome: 'ok', error: '' }],
    ['right', 1400, ended],
  ]);
  const { makespanMs } = laneReport(lane.log, 'right', 'async');
  expect(lane.figure('right', 'time', 9000)).toBe(makespanMs);
});

test("a lane's waits cost less of what was measured of both", () => {
  expect(run.better('memory', 2000)).toEqual({ lane: 'right', times: 250_000 / 3 / 2000 });
  expect(run.better('switches', 2000)).toEqual({ lane: 'right', times: 800 / 3 / 2 });
});

test('a machine that was too busy lets no lane be better', () => {
  const machine = (busyMs: number): Emitted => ({
    type: 'machine-measured',
    cores: 2,
    processors: 2,
    busyMs,
    ownMs: 100,
  });
  const beside = (busyMs: number) =>
    histories([
      ['left', 0, started(50e6)],
      ['left', 0, submitted(1)],
      ['left', 900, measured(70e6, 100)],
      ['left', 1000, machine(busyMs)],
      ['right', 0, started(50e6)],
      ['right', 0, created(1)],
      ['right', 900, measured(60e6, 50)],
    ]).better('memory', 1000);
  expect(beside(300)).toEqual({ lane: 'right', times: 2 });
  expect(beside(1900)).toBeNull();
});

test('a recording that does not tell what the process had before has no memory of a wait', () => {
  const old = histories([
    ['left', 0, measured(90e6, 100)],
    ['left', 0, submitted(1)],
    ['left', 900, measured(95e6, 200)],
  ]);
  expect(old.figure('left', 'memory', 1000)).toBeNull();
  expect(old.figure('left', 'switches', 1000)).toBe(100);
});

test('waits that are over are counted in steps that a chart can show', () => {
  expect(run.of('left').series.time).toEqual({ seconds: [0, 1, 2], values: [0, 2, 3] });
});

test('a lane without figures has none, and is not compared', () => {
  const empty = histories([['right', 0, measured(50e6, 40)]]);
  expect(empty.figure('left', 'memory', 1000)).toBeNull();
  expect(empty.better('memory', 1000)).toBeNull();
});

test('what the system does not report is no 0: it is known not to be given', () => {
  const dumb = histories([
    ['left', 0, measured(50e6, null)],
    ['left', 100, measured(60e6, null)],
  ]);
  expect(dumb.figure('left', 'switches', 1000)).toBeNull();
  expect([...dumb.of('left').notGiven]).toEqual(['switches']);
  expect(run.of('left').notGiven.size).toBe(0);
});

test('times are rounded to what can be read', () => {
  expect([1.04, 1.44, 9.96, 31.4, 1234].map(timesText)).toEqual(['', '1.4', '10', '31', '1,234']);
});
