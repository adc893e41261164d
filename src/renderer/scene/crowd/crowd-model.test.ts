import { expect, test } from 'vitest';
import { emitted, type Timed } from '../../../shared/fixtures/events';
import { laneByTime } from '../../../shared/fixtures/folded';
import type { Mode } from '../../../shared/trace/trace';
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
