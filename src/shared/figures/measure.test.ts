import { describe, expect, it } from 'vitest';
import { emitted, type Timed } from '../fixtures/events';
import { logOf } from '../fixtures/folded';
import type { Measure, Question } from '../lesson/question';
import type { RunLog } from '../trace/run-log';
import type { LaneId, Mode, Outcome } from '../trace/trace';
import { itemsOf, measure, score, scoreAll } from './measure';

interface Lane {
  mode: Mode;
  events: Timed[];
}

function runOf(lanes: Partial<Record<LaneId, Lane>>): RunLog {
  const given = Object.entries(lanes) as [LaneId, Lane][];
  return logOf(Object.fromEntries(given.map(([lane, { events }]) => [lane, events])), {
    lanes: given.map(([lane, { mode }]) => ({ lane, mode })),
  });
}

const created = (task: number, name: string) => emitted('task-created', { task, name });
const step = (task: number) => emitted('step-started', { task });
const done = (task: number, outcome: Outcome = 'ok') => emitted('task-done', { task, outcome });
const printed = (text: string) => emitted('printed', { task: 0, text });
const placed = (order: number) => emitted('order-placed', { order, kind: 'a' });
const served = (order: number) => emitted('order-served', { order });
const ended = (outcome: Outcome = 'ok') => emitted('lane-ended', { outcome });

/** Three tasks made as one, two, three; two is done first, three never begins. It takes `ms`. */
const tasks = (ms: number, end: Timed[] = [[ms, ended()]]): Timed[] => [
  [0, placed(1)],
  [0, placed(2)],
  [0, created(0, 'main')],
  [0, step(0)],
  [0, created(1, 'one')],
  [0, created(2, 'two')],
  [0, created(3, 'three')],
  [0, { type: 'task-suspended', task: 0, on: 'gather', label: '', waitsFor: '' }],
  [0, step(1)],
  [0, printed('first')],
  [1000, { type: 'task-suspended', task: 1, on: 'turn', label: '', waitsFor: '' }],
  [1000, step(2)],
  [1500, printed('second')],
  [1500, done(2)],
  [1500, served(2)],
  [1500, step(1)],
  [1500, printed('first')],
  [ms, served(1)],
  [ms, done(1, 'failed')],
  ...end,
];
const async: Lane = { mode: 'async', events: tasks(5000) };
const sync: Lane = { mode: 'sync', events: tasks(9000) };
const both = runOf({ left: sync, right: async });

describe('measure', () => {
  const of = (asked: Measure, log = both) => measure(log, asked);

  it.each([
    [{ of: 'makespan', mode: 'async' }, 5000],
    [{ of: 'makespan', mode: 'sync' }, 9000],
    [{ of: 'longest-step', mode: 'async' }, 3500],
    [{ of: 'inversions', mode: 'sync' }, 1],
    [{ of: 'started', mode: 'async' }, ['one', 'two']],
    [{ of: 'completed', mode: 'async' }, ['two', 'one']],
    [{ of: 'served', mode: 'async' }, ['a-2', 'a-1']],
    [{ of: 'printed', mode: 'async' }, ['first', 'second', 'first']],
    [{ of: 'outcome', mode: 'async', task: 'one' }, 'failed'],
    [{ of: 'outcome', mode: 'async', task: 'three' }, 'never'],
    [{ of: 'outcome', mode: 'async', task: 'nobody' }, 'never'],
    [{ of: 'faster' }, 'async'],
  ] as [Measure, unknown][])('%o', (asked, expected) => expect(of(asked)).toEqual(expected));

  it('calls makespans that differ by less than 5 % the same', () => {
    const against = (ms: number) =>
      of({ of: 'faster' }, runOf({ left: { ...sync, events: tasks(ms) }, right: async }));
    expect([against(5200), against(4800), against(5300), against(4700)]).toEqual([
      'same',
      'same',
      'async',
      'sync',
    ]);
  });

  it('cannot tell of a lane that is missing, goes on or was stopped', () => {
    expect(of({ of: 'makespan', mode: 'sync' }, runOf({ right: async }))).toBeNull();
    expect(of({ of: 'faster' }, runOf({ right: async }))).toBeNull();
    const cooking = runOf({ right: { ...async, events: tasks(5000, []) } });
    expect(of({ of: 'printed', mode: 'async' }, cooking)).toBeNull();
    const stopped = runOf({ right: { ...async, events: tasks(5000, [[5000, ended('stopped')]]) } });
    expect(of({ of: 'makespan', mode: 'async' }, stopped)).toBeNull();
    const failed = runOf({ right: { ...async, events: tasks(5000, [[5000, ended('failed')]]) } });
    expect(of({ of: 'outcome', mode: 'async', task: 'one' }, failed)).toBe('failed');
  });

  it('calls no kitchen faster that failed', () => {
    const failed = { ...async, events: tasks(5000, [[5000, ended('failed')]]) };
    expect(of({ of: 'faster' }, runOf({ left: sync, right: failed }))).toBeNull();
  });
});

describe('score', () => {
  const words = { en: '', ko: '' };
  const named = (...names: string[]) => names.map((name) => ({ name, text: words }));
  const base = { id: 'q', text: words };
  const sequence: Question = {
    ...base,
    type: 'sequence',
    measure: { of: 'completed', mode: 'async' },
    items: named('one', 'two', 'three'),
  };
  const seconds: Question = {
    ...base,
    type: 'number',
    measure: { of: 'makespan', mode: 'async' },
    unit: 's',
    min: 0,
    max: 20,
    most: [],
  };

  it('takes a sequence by the places that the run gave', () => {
    expect(score(sequence, ['two', 'one'], both, {})).toEqual({ right: true, truth: ['two', 'one'] });
    expect(score(sequence, ['two', 'three', 'one'], both, {})?.right).toBe(true);
    expect(score(sequence, ['one', 'two', 'three'], both, {})?.right).toBe(false);
    expect(score(sequence, ['two'], both, {})?.right).toBe(false);
  });

  it('asks for as many items as the parameter says', () => {
    const counted: Question = { ...sequence, count: 'n' };
    expect(itemsOf(counted, { n: 1 })).toEqual(named('one'));
    expect(score(counted, ['one'], both, { n: 1 })).toEqual({ right: true, truth: ['one'] });
  });

  it('takes a number within 5 %, seconds also within a quarter', () => {
    const right = (answer: number, question = seconds) => score(question, answer, both, {})?.right;
    expect([5, 5.25, 4.75].map((answer) => right(answer))).toEqual([true, true, true]);
    expect([5.26, 4.74].map((answer) => right(answer))).toEqual([false, false]);
    const count: Question = { ...seconds, unit: '', measure: { of: 'inversions', mode: 'async' } };
    expect([right(1, count), right(2, count), right(1.2, count)]).toEqual([true, false, false]);
    const lines: Question = { ...count, measure: { of: 'printed', mode: 'async' } };
    expect(score(lines, 3, both, {})).toEqual({ right: true, truth: 3 });
  });

  it('takes the choice that was measured, or the first of the options in a measured sequence', () => {
    const choice = (asked: Measure, ...values: string[]): Question => ({
      ...base,
      type: 'choice',
      measure: asked,
      options: values.map((value) => ({ value, text: words })),
    });
    const fastest = choice({ of: 'faster' }, 'sync', 'async', 'same');
    expect(score(fastest, 'async', both, {})).toEqual({ right: true, truth: 'async' });
    expect(score(fastest, 'same', both, {})?.right).toBe(false);
    const first = choice({ of: 'completed', mode: 'async' }, 'one', 'three');
    expect(score(first, 'one', both, {})).toEqual({ right: true, truth: 'one' });
    const counted = choice({ of: 'inversions', mode: 'async' }, '0', '1');
    expect(score(counted, '1', both, {})).toEqual({ right: true, truth: '1' });
  });

  it('finds no answer wrong, and scores nothing that the run cannot tell', () => {
    expect(score(seconds, undefined, both, {})).toEqual({ right: false, truth: 5 });
    expect(score(seconds, 5, runOf({ left: sync }), {})).toBeNull();
  });
});

it('counts only answers that were given, and that the run can tell of', () => {
  const log = runOf({ left: { mode: 'sync', events: tasks(2000) } });
  const ask = (id: string, mode: Mode): Question => ({
    ...{ id, text: { en: '', ko: '' }, measure: { of: 'makespan', mode } },
    ...({ type: 'number', unit: 's', min: 0, max: 9, most: [] } as const),
  });
  const questions = [ask('sync', 'sync'), ask('async', 'async'), ask('again', 'sync')];
  const seconds = Number(score(questions[0] as Question, undefined, log, {})?.truth);
  expect(scoreAll(questions, {}, log)).toEqual({ right: 0, scored: 0 });
  expect(scoreAll(questions, { async: 1 }, log)).toEqual({ right: 0, scored: 0 });
  expect(scoreAll(questions, { sync: seconds, again: seconds + 3, async: 1 }, log)).toEqual({
    right: 1,
    scored: 2,
  });
});
