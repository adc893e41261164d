import { expect, it } from 'vitest';
import type { LaneReport, Report } from '../../shared/figures/report';
import type { Outcome } from '../../shared/trace/trace';
import { drawFigures } from './figures-text';
import { drawTable, resultText } from './report-text';

const lane = (given: Partial<LaneReport>): LaneReport => ({
  lane: 'left',
  mode: 'sync',
  makespanMs: 5000,
  idleMs: 0,
  suspendedMs: 0,
  programEndMs: null,
  blockedMs: 5000,
  busyMs: 0,
  longestStepMs: 0,
  latestBellMs: 0,
  tasks: [],
  order: [],
  output: [],
  warnings: [],
  served: 0,
  ordered: 0,
  inversions: 0,
  latency: [],
  outcome: 'ok',
  error: '',
  process: null,
  work: null,
  machine: null,
  ...given,
});
const report = (...lanes: LaneReport[]): Report => ({
  lesson: 'crowd',
  parameters: {},
  speed: 1,
  virtual: false,
  lanes,
  speedup: lanes.length > 1 ? 2 : null,
});
const rows = (text: string) => text.split('\n').map((row) => row.split(/ {2,}/));

it('says nothing where there is nothing to say', () => {
  expect(drawFigures(report(lane({}), lane({ lane: 'right', mode: 'async' })))).toBe('');
});

it('tells late bells, overtaken orders and how long customers waited', () => {
  const served = { served: 2, ordered: 2 };
  const left = lane({ ...served, inversions: 3, latency: [{ kind: 'B', p50Ms: 5500, p95Ms: 6000 }] });
  const right = lane({ ...served, lane: 'right', latestBellMs: 3000, latency: [] });
  expect(rows(drawFigures(report(left, right)))).toEqual([
    ['', 'left', 'right'],
    ['latest bell', '-', '3.0 s late'],
    ['pairs out of order', '3', '-'],
    ['B: half served within', '5.5 s', '-'],
    ['B: 95% served within', '6.0 s', '-'],
  ]);
});

it('says for how long a process did not run', () => {
  expect(rows(drawFigures(report(lane({ suspendedMs: 6020 })))).slice(1)).toEqual([['suspended', '6.0 s']]);
});

it('says of what the system does not give that it is not given', () => {
  const none = { voluntarySwitches: null, involuntarySwitches: null, threads: null };
  const process = { elapsedMs: 1600, residentBytes: 97_300_000, before: null, waits: 0, ...none };
  expect(rows(drawFigures(report(lane({ process })))).slice(1)).toEqual([
    ['most threads', 'not reported'],
    ['most memory', '97.3 MB'],
    ['voluntary switches', 'not reported'],
    ['involuntary switches', 'not reported'],
  ]);
});

it('tells what the operating system measured', () => {
  const process = {
    elapsedMs: 1600,
    residentBytes: 97_300_000,
    voluntarySwitches: 396_000,
    involuntarySwitches: 12,
    threads: 1008,
    before: { residentBytes: 58_000_000, threads: 7 },
    waits: 1000,
  };
  expect(rows(drawFigures(report(lane({ process })))).slice(1)).toEqual([
    ['most threads', '1,008'],
    ['most memory', '97.3 MB'],
    ['voluntary switches', '396,000'],
    ['involuntary switches', '12'],
    ['memory before the waits', '58.0 MB'],
    ['threads before the waits', '7'],
    ['waits', '1,000'],
    ['time per wait', '5 ms'],
    ['switches per wait', '396'],
    ['memory per wait', '39.3 kB'],
  ]);
});

it('says what workers did and what it cost, and why a measurement says nothing', () => {
  const work = { workers: 2, computes: true, oneLock: true, workedMs: 1600, longestMs: 1600 };
  const machine = { cores: 2, othersShare: 0.31, givenShare: 0.62 };
  const threads = lane({ work: { ...work, atOnce: 1, handovers: 310, processes: null }, machine });
  const cost = { startMs: 60, bytes: 1_200_000, returnMs: 12, cpuMs: 1600 };
  const processes = lane({ work: { ...work, atOnce: 2, handovers: 0, processes: cost } });
  const given = report(threads, { ...processes, lane: 'right', mode: 'async' });
  expect(rows(drawFigures(given)).slice(1)).toEqual([
    ['worked at once', '1', '2'],
    ['lock handed over', '310', '-'],
    ['starting processes', '-', '60 ms'],
    ['returning results', '-', '12 ms'],
    ['results, serialised', '-', '1.2 MB'],
    ['processors used by others', '31%', '-'],
    ['processor time received', '62%', '-'],
  ]);
  expect(resultText({ ...given, speedup: null })).toMatch(/is not reliable: the computer was too busy\.$/);
});

it('calls modes what the lesson calls them', () => {
  const figures = report(lane({}), lane({ lane: 'right', mode: 'async', makespanMs: 2500 }));
  expect(rows(drawTable(figures)).map(([, mode]) => mode)).toEqual(['mode', 'threads', 'coroutines']);
  expect(resultText(figures)).toMatch(/^Threads took 5\.0 s, .* coroutines took 2\.5 s/);
});

it('tells both when asyncio.run returned and when its program ended', () => {
  const run = report(lane({ mode: 'async', makespanMs: 4000, idleMs: 4000, programEndMs: 5000 }));
  expect(rows(drawFigures(run)).slice(1)).toEqual([['program ended', '5.0 s']]);
  expect(resultText(run)).toContain(
    'asyncio.run returned after 4.0 s; the program ended after 5.0 s, when its threads were done.',
  );
});

it('names the tasks that did not end well', () => {
  const task = (name: string, outcome: Outcome | null) => ({
    ...{ id: 1, name, startMs: 0, endMs: 1, latencyMs: 0 },
    outcome,
  });
  const tasks = [task('egg-1', 'ok'), task('toast-2', 'failed'), task('egg-3', null)];
  const both = report(lane({ tasks }), lane({ lane: 'right', mode: 'async' }));
  expect(resultText(both)).toMatch(/ Threads: toast-2 failed, egg-3 did not end\.$/);
  expect(resultText(report(lane({ tasks, outcome: 'stopped' })))).not.toContain('egg-3');
});
