import { describe, expect, it, test } from 'vitest';
import { at, type Timed, traceEvent } from '../../shared/fixtures/events';
import { laneAfter } from '../../shared/fixtures/folded';
import { lastLine, lineInFocus, lineMarks, seenTogether } from './line-marks';

const lineOf = new Map([
  ['crack', 2],
  ['fry', 3],
  ['wash', 11],
]);

const lane = (events: Timed[]) => laneAfter('async', events);
const created = (task: number, kind: string) => at(0, 'task-created', { task, kind });
const frying = (task: number, deadline: number) => at(1000, 'timer-set', { task, deadline });
const washing = at(1000, 'work-started', { task: 3, label: 'wash', station: 'sink' });

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

  it('marks the line that hands a call to the helpers while the lane dwells on that', () => {
    const state = lane([created(3, 'dishes'), washing]);
    const handed = { seq: 9, lane: 'right', t: 1000, type: 'job-submitted', task: 3, job: 1, ms: 5 } as const;
    const lines = (label: string) =>
      lineMarks(state, lineOf, 1000, { ...handed, label }).map(({ line }) => line);
    expect([lines('fry'), lines('wash')]).toEqual([[3], [11]]);
  });

  it('marks the line that creates a task, and the one that the runtime warns of, while the lane dwells on that', () => {
    const state = lane([created(3, 'dishes'), washing]);
    const at = { seq: 9, lane: 'right', t: 1000 } as const;
    const made = { type: 'task-created', task: 4, parent: 3, ticket: 0, kind: 'egg', name: 'egg' } as const;
    expect(lineMarks(state, lineOf, 1000, { ...at, ...made, label: 'fry' })).toMatchObject([{ line: 3 }]);
    expect(lineMarks(state, lineOf, 1000, { ...at, ...made, label: '' })).toMatchObject([{ line: 11 }]);
    const warned = { ...at, type: 'warned', task: 3, text: '', label: 'crack' } as const;
    expect(lineMarks(state, lineOf, 1000, warned)).toMatchObject([
      { line: 2, status: 'warned' },
      { line: 11, status: 'running' },
    ]);
  });

  it('keeps the running line in view before a waiting one', () => {
    const state = lane([created(1, 'egg'), created(3, 'dishes'), frying(1, 7000), washing]);
    const marks = lineMarks(state, lineOf, 1500);
    expect(marks.map((mark) => mark.status)).toEqual(['waiting', 'running']);
    expect(lineInFocus(marks)).toBe(11);
    expect(lineInFocus([])).toBe(0);
  });
});

test('a task that is ready is in focus before those that only wait', () => {
  const events: Timed[] = [created(1, 'egg'), created(3, 'dishes'), washing, frying(1, 7000)];
  const yielded = at(2000, 'task-suspended', { task: 3, on: 'turn', label: 'wash' });
  const marks = lineMarks(lane([...events, yielded]), lineOf, 2000);
  expect(marks.map(({ line, status }) => [line, status])).toEqual([
    [3, 'waiting'],
    [11, 'ready'],
  ]);
  expect(lineInFocus(marks)).toBe(11);
});

test('the lines nearest to the one in focus are seen with it, as many as fit', () => {
  const seen = (room: number) => seenTogether([3, 20, 28, 48], 28, (from, to) => to - from < room);
  expect([1, 9, 25, 26, 46].map(seen)).toEqual([
    [28, 28],
    [20, 28],
    [20, 28],
    [3, 28],
    [3, 48],
  ]);
});

describe('lastLine', () => {
  const events = [
    traceEvent('work-started', { label: 'crack' }),
    traceEvent('timer-set', { label: 'fry' }),
    traceEvent('work-started', { label: 'of another program' }),
    traceEvent('idle-started'),
  ];

  it('is where the program was last, whatever came after it; none before its first line', () => {
    expect([0, 1, 2, 4].map((count) => lastLine(events, count, lineOf))).toEqual([0, 2, 3, 3]);
  });
});
