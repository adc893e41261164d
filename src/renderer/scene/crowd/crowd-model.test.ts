import { expect, test } from 'vitest';
import { emitted, type Timed } from '../../../shared/fixtures/events';
import { laneByTime } from '../../../shared/fixtures/folded';
import type { Emitted, Mode } from '../../../shared/trace/trace';
import { type CrowdModel, crowdModel, SHADES, TOASTING, toast } from './crowd-model';

function crowd(mode: Mode, trace: Timed[], tasks?: number): (t: number) => CrowdModel {
  const lane = laneByTime(mode, trace);
  return (t) => crowdModel(lane(t), t, { still: false, steps: {}, toasts: tasks });
}

const job = (id: number) => emitted('job-submitted', { job: id });
const begun = (id: number, worker: number) => emitted('job-started', { job: id, worker });

test('of the threads the busy ones and the line before them are seen', () => {
  const at = crowd('sync', [
    [0, { type: 'executor-started', workers: 3 }],
    [1, job(1)],
    [1, job(2)],
    [1, job(3)],
    [2, begun(1, 0)],
    [2, begun(2, 2)],
    [1002, { type: 'job-ended', job: 1, worker: 0 }],
  ]);
  expect(at(500)).toMatchObject({ done: 0, total: 3, threads: { busy: Uint8Array.of(1, 0, 1), waiting: 1 } });
  expect(at(1002)).toMatchObject({ done: 1, total: 3, threads: { busy: Uint8Array.of(0, 0, 1) } });
});

test('before the run as many threads stand there as are asked for; of Python’s default it says so', () => {
  const state = laneByTime('sync', [])(0);
  const opening = (workers?: number) => crowdModel(state, 0, { still: false, steps: {}, workers }).threads;
  expect(opening(3)).toMatchObject({ busy: new Uint8Array(3), byDefault: false });
  expect(opening(0)).toMatchObject({ busy: new Uint8Array(), byDefault: true });
  const begins: Timed[] = [[0, { type: 'executor-started', workers: 6 }]];
  const running = crowdModel(laneByTime('sync', begins)(1), 1, { still: false, steps: {}, workers: 0 });
  expect(running.threads).toMatchObject({ busy: new Uint8Array(6), byDefault: false });
});

const created = (task: number) => emitted('task-created', { task });
const waits = (task: number) => emitted('timer-set', { task, label: 'toast', station: '', deadline: 1000 });

test('every toast browns with its own timer, rings, and is gone from the toaster', () => {
  const at = crowd(
    'async',
    [
      [0, created(1)],
      [0, created(2)],
      [0, { type: 'step-started', task: 1 }],
      [0, waits(1)],
      [1000, { type: 'timer-fired', task: 1, timer: 1 }],
      [1010, { type: 'step-started', task: 1 }],
      [1010, { type: 'task-done', task: 1, outcome: 'ok', error: '' }],
    ],
    3,
  );
  const cells = (t: number) => [...(at(t).toasts?.cells ?? [])];
  expect(cells(0)).toEqual([TOASTING, toast.raw, toast.absent]);
  expect(cells(500)[0]).toBe(TOASTING + SHADES / 2);
  expect(cells(1000)[0]).toBe(toast.ringing);
  expect(cells(1010)[0]).toBe(toast.justDone);
  expect(cells(2000)[0]).toBe(toast.done);
  expect(at(2000)).toMatchObject({ done: 1, total: 3 });
});

test('toasts that are done at once pop one by one, each in its own time', () => {
  const ids = Array.from({ length: 200 }, (_, n) => n + 1);
  const at = crowd('async', [
    ...ids.map((id): Timed => [0, created(id)]),
    ...ids.map((id): Timed => [1000, { type: 'task-done', task: id, outcome: 'ok', error: '' }]),
  ]);
  const popping = (t: number) => at(t).toasts?.cells.filter((cell) => cell === toast.justDone).length ?? 0;
  expect(popping(1010)).toBe(200);
  const counts = [1300, 1400, 1500, 1600, 1700, 1800].map(popping);
  for (const [i, count] of counts.entries()) {
    expect(count).toBeGreaterThan(counts[i + 1] ?? 0);
    expect(count).toBeLessThanOrEqual(counts[i - 1] ?? 200);
  }
  expect(popping(1900)).toBe(0);
  expect(at(1400).done).toBe(200);
  expect(new Set(at(1400).toasts?.closeUp.map(({ pop }) => pop)).size).toBeGreaterThan(10);
});

test('tells how many wait, and what each costs in memory', () => {
  const measured = (residentBytes: number): Emitted => emitted('process-measured', { residentBytes });
  const at = crowd(
    'async',
    [
      [0, emitted('process-started', { worker: null, residentBytes: 50_000 })],
      [0, created(1)],
      [0, { type: 'step-started', task: 1 }],
      [0, waits(1)],
      [10, measured(59_000)],
      [20, measured(56_000)],
    ],
    3,
  );
  expect(at(5).cost).toEqual({ waiting: 1, bytesEach: null });
  expect(at(30).cost).toEqual({ waiting: 1, bytesEach: 3000 });
});
