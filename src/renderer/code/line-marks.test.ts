import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../shared/state/fold';
import { emptyLane } from '../../shared/state/lane-state';
import type { Emitted, TraceEvent } from '../../shared/trace/trace';
import { lineInFocus, lineMarks } from './line-marks';

const lineOf = new Map([
  ['crack', 2],
  ['fry', 3],
  ['wash', 11],
]);

function lane(events: [number, Emitted][]) {
  const state = emptyLane('right', 'async');
  for (const [t, event] of events) applyEvent(state, { seq: 1, lane: 'right', t, ...event } as TraceEvent);
  return state;
}
const created = (task: number, kind: string): [number, Emitted] => [
  0,
  { type: 'task-created', task, parent: 0, ticket: 0, kind, name: `${kind}-${task}` },
];
const frying = (task: number, deadline: number): [number, Emitted] => [
  1000,
  { type: 'timer-set', task, timer: task, label: 'fry', station: 'stove', deadline },
];
const washing: [number, Emitted] = [
  1000,
  { type: 'work-started', task: 3, label: 'wash', station: 'sink', ms: 1000 },
];

describe('lineMarks', () => {
  it('gives a line that several tasks wait at to the one that goes on first', () => {
    const state = lane([created(1, 'egg'), created(2, 'toast'), frying(1, 7000), frying(2, 5000)]);
    expect(lineMarks(state, lineOf, 3000)).toEqual([
      { line: 3, status: 'waiting', kind: 'toast', tasks: 2, tenths: 20, part: 0.5 },
    ]);
  });

  it('marks nothing for tasks that have not come to a step, and nothing for those that are done', () => {
    const state = lane([
      created(1, 'egg'),
      created(3, 'dishes'),
      washing,
      [2000, { type: 'task-done', task: 3, outcome: 'ok', error: '' }],
    ]);
    expect(lineMarks(state, lineOf, 2000)).toEqual([]);
  });

  it('keeps the running line in view before a waiting one', () => {
    const state = lane([created(1, 'egg'), created(3, 'dishes'), frying(1, 7000), washing]);
    const marks = lineMarks(state, lineOf, 1500);
    expect(marks.map((mark) => mark.status)).toEqual(['waiting', 'running']);
    expect(lineInFocus(marks)).toBe(11);
    expect(lineInFocus([])).toBe(0);
  });
});
