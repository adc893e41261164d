import { describe, expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import { runHeader } from '../fixtures/run-header';
import { cardFor } from '../lesson/program-card';
import type { Question } from '../lesson/question';
import { applyEvent } from '../state/fold';
import { emptyLane } from '../state/lane-state';
import { RunLog } from '../trace/run-log';
import type { Mode } from '../trace/trace';
import { score } from './measure';
import { isOpen, questionsFor } from './program-questions';
import { whyOf } from './why';

const program = { file: 'app.py', args: [], python: '', host: 'pyodide' as const, source: '', values: true };

const main = at(0, 'task-created', { task: 0, name: 'app.py', kind: 'main' });
const created = (task: number, name = `fry-${task}`) => at(0, 'task-created', { task, parent: 0, name });
const idle = at(0, 'idle-started');
const done = (t: number, task: number) => at(t, 'task-done', { task });
const ended = (t: number) => at(t, 'lane-ended');

/** A run of a program, each lane with what happens in it. */
function run(lanes: Partial<Record<Mode, Timed[]>>): RunLog {
  const header = runHeader({
    lesson: 'lab',
    program,
    lanes: Object.keys(lanes).map((mode) => ({
      lane: mode === 'sync' ? ('left' as const) : ('right' as const),
      mode: mode as Mode,
    })),
  });
  const events = [...traceOf(lanes.sync ?? [], 'left'), ...traceOf(lanes.async ?? [], 'right')];
  return new RunLog(
    header,
    events.map((event, index) => ({ ...event, seq: index + 1 })),
  );
}

function asked(log: RunLog): Question[] {
  const card = cardFor([], log.header);
  return card ? questionsFor(card, log) : [];
}
const idsOf = (log: RunLog) => asked(log).map(({ id }) => id);
const optionsOf = (log: RunLog) =>
  asked(log).flatMap((question) =>
    question.id === 'first-task' && question.type === 'choice'
      ? question.options.map(({ value }) => value)
      : [],
  );

const begun = [main, created(1), created(2, 'boil'), idle];
const sync = [main, created(1), done(900, 1), created(2, 'boil'), done(2000, 2), ended(2000)];
const whole = run({ sync, async: [...begun, done(500, 2), done(1000, 1), ended(1000)] });

describe('what is asked of a program’s run', () => {
  it('is which kitchen is done first, and which of the tasks that main begins with', () => {
    expect(idsOf(whole)).toEqual(['faster', 'first-task']);
    expect(optionsOf(whole)).toEqual(['fry-1', 'boil']);
  });

  it('is the same as soon as the tasks are there, whatever comes later', () => {
    expect(optionsOf(run({ sync: [], async: [main, created(1)] }))).toEqual([]);
    expect(optionsOf(run({ sync: [], async: begun }))).toEqual(['fry-1', 'boil']);
    expect(optionsOf(run({ sync: [], async: [...begun, created(3), idle] }))).toEqual(['fry-1', 'boil']);
  });

  it('is nothing that cannot be answered', () => {
    expect(idsOf(run({ async: [main, created(1), idle] }))).toEqual([]);
    expect(optionsOf(run({ async: [main, created(1), created(2, 'fry-1'), idle] }))).toEqual([]);
    const many = Array.from({ length: 1000 }, (_, n) => created(n + 1));
    expect(optionsOf(run({ async: [main, ...many, idle] }))).toEqual([]);
  });
});

it('is answered by the run, which shows why', () => {
  const [faster, first] = asked(whole) as [Question, Question];
  expect(score(faster, 'sync', whole, {})).toEqual({ right: false, truth: 'async' });
  expect(score(first, 'fry-1', whole, {})).toEqual({ right: false, truth: 'boil' });
  expect(score(first, 'boil', whole, {})).toEqual({ right: true, truth: 'boil' });
  expect(whyOf(first, 'fry-1', whole)).toMatchObject({ lane: 'right', says: 'place', name: 'boil' });
});

it('lets either of two be first that are done at one moment', () => {
  const bell = (task: number) => at(0, 'timer-set', { task, timer: task, deadline: 700 });
  const rings = (task: number) => at(700, 'timer-fired', { task, timer: task });
  const tied = run({
    async: [...begun, bell(1), bell(2), rings(1), rings(2), done(700, 1), done(700, 2), ended(700)],
  });
  const [first] = asked(tied) as [Question];
  expect(score(first, 'fry-1', tied, {})).toMatchObject({ right: true });
  expect(score(first, 'boil', tied, {})).toMatchObject({ right: true });
});

it('is open until the run shows it', () => {
  const [faster, first] = asked(whole);
  if (faster?.type !== 'choice' || first?.type !== 'choice') throw new Error('they are choices');
  const openAt = (left: number, right: number) => {
    const lanes = { left: emptyLane('left', 'sync'), right: emptyLane('right', 'async') };
    for (const event of whole.lanes.left.slice(0, left)) applyEvent(lanes.left, event);
    for (const event of whole.lanes.right.slice(0, right)) applyEvent(lanes.right, event);
    return [isOpen(faster, whole, lanes), isOpen(first, whole, lanes)];
  };
  expect(openAt(0, 4)).toEqual([true, true]);
  expect(openAt(5, 4)).toEqual([true, true]);
  expect(openAt(5, 5)).toEqual([true, false]);
  expect(openAt(6, 4)).toEqual([false, true]);
});
