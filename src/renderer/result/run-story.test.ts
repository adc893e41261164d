import { expect, it } from 'vitest';
import { report as reportOf } from '../../shared/figures/report';
import { at, traceOf } from '../../shared/fixtures/events';
import { runHeader } from '../../shared/fixtures/run-header';
import { cardFor } from '../../shared/lesson/program-card';
import { type ProgramHeader, RunLog } from '../../shared/trace/run-log';
import { storyOfRun } from './run-story';

const program = { file: 'app.py', args: [], python: '3.14.2', source: '', values: false };
const sleptSoLong = (ms: number, host: ProgramHeader['host']) => {
  const events = [
    at(0, 'lane-started', { mode: 'async' }),
    at(0, 'task-created', { task: 0, kind: 'main' }),
    at(0, 'step-started', { task: 0 }),
    at(0, 'timer-set', { task: 0, timer: 1, deadline: 1000 }),
    at(ms, 'timer-fired', { task: 0, timer: 1 }),
    at(ms, 'step-started', { task: 0 }),
    at(ms, 'task-done', { task: 0 }),
    at(ms, 'lane-ended'),
  ];
  const lanes = [{ lane: 'right' as const, mode: 'async' as const }];
  const log = new RunLog(runHeader({ program: { ...program, host }, lanes }), traceOf(events, 'right'));
  return storyOfRun(log, reportOf(log), cardFor([], log.header));
};

it('never says of a program that it took longer than was asked for', () => {
  expect(sleptSoLong(3000, 'pyodide').longer).toEqual([]);
});

it('rounds what the lab cooks to what was asked for, and nothing that was recorded elsewhere', () => {
  const took = (host: ProgramHeader['host']) => sleptSoLong(1020, host).report.lanes[0]?.makespanMs;
  expect([took('pyodide'), took('cpython')]).toEqual([1000, 1020]);
});
