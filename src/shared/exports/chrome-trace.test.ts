import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessons } from '../../main/lessons';
import { cookedLog } from '../../main/lessons/fixtures/cooked-log';
import { everyChoice } from '../../main/lessons/fixtures/variations';
import { at, type Timed } from '../fixtures/events';
import { logOf } from '../fixtures/folded';
import type { RunLog } from '../trace/run-log';
import { type Emitted, laneIds, MAIN_TASK, type TraceEvent } from '../trace/trace';
import { chromeTrace } from './chrome-trace';
import { importTrace } from './fixtures/trace-processor';

const cooked = lessons
  .filter(({ card }) => !card.measures)
  .flatMap((lesson) =>
    everyChoice(lesson.card).map((parameters) => ({
      name: `${lesson.card.id} ${JSON.stringify(parameters)}`,
      cook: () => cookedLog(lesson, parameters),
    })),
  );

/** Steps that answer a bell, of tasks that a timer woke. */
function answeredBells(events: readonly TraceEvent[]): number {
  const set = new Set<number>();
  return events.filter((event) => {
    if (event.type === 'timer-set') set.add(event.task);
    if (event.type === 'timer-cancelled') set.delete(event.task);
    return event.type === 'step-started' && set.delete(event.task);
  }).length;
}

function expectWhole(log: RunLog) {
  const imported = importTrace(chromeTrace(log).traceEvents);
  expect(imported.problems).toEqual([]);
  return imported;
}

describe.each(cooked)('the Chrome trace of $name', ({ cook }) => {
  it('is read by Perfetto without a complaint', async () => {
    const log = await cook();
    const { slices, flows } = expectWhole(log);
    const steps = [...log.inOrder()].filter(({ type }) => type === 'step-started');
    expect(slices.filter(({ cat }) => cat === 'step').length).toBe(steps.length);
    expect(flows.length).toBe(answeredBells(log.lanes.left) + answeredBells(log.lanes.right));
  });

  it('leads arrows from a wait to a step of its task, and has steps in nothing but steps', async () => {
    const log = await cook();
    const { slices, flows } = expectWhole(log);
    const names = new Map(
      [...log.inOrder()].flatMap((e) => (e.type === 'task-created' ? [[`${e.lane} ${e.task}`, e.name]] : [])),
    );
    for (const { from, to } of flows) {
      expect([from.cat, to.cat]).toEqual(['wait', 'step']);
      expect(from.start).toBeLessThanOrEqual(to.start);
      expect(to.name).toBe(names.get(`${to.pid === 1 ? 'left' : 'right'} ${to.args?.task}`));
    }
    for (const { cat, parent } of slices) if (cat === 'step') expect(parent?.cat ?? 'step').toBe('step');
  });
});

/** Events of one lane after another, as a kitchen could never tell them. */
function impossible(emitted: Emitted[]): RunLog {
  const timed = emitted.map((event, index): Timed => [Math.floor(index / 3), event]);
  return logOf({ left: timed, right: timed }, { lanes: laneIds.map((lane) => ({ lane, mode: 'async' })) });
}

it('thousands of steps of one moment lie beside one another', () => {
  const tasks = Array.from({ length: 5000 }, (_, n) => n + 1);
  const steps = tasks.flatMap((task): Timed[] => [
    at(0, 'step-started', { task }),
    at(0, 'task-suspended', { task, on: 'turn' }),
  ]);
  const log = logOf({ right: steps });
  const { slices } = expectWhole(log);
  expect(slices.length).toBe(tasks.length);
  expect(slices.every(({ parent, start, end }) => parent === null && end > start)).toBe(true);
});

it('whatever comes after whatever, nothing overlaps and no arrow hangs', () => {
  const task = fc.constantFrom(MAIN_TASK, 1, 2, Number.MAX_SAFE_INTEGER);
  const label = fc.constant('');
  const emitted: fc.Arbitrary<Emitted> = fc.oneof(
    fc.record({ type: fc.constantFrom('step-started', 'work-ended', 'block-ended', 'task-woken'), task }),
    fc.record({ type: fc.constantFrom('idle-started', 'idle-ended') }),
    fc.record({ type: fc.constantFrom('timer-fired', 'timer-cancelled'), task, timer: task }),
    fc.record({
      type: fc.constant('timer-set'),
      task,
      timer: task,
      label,
      station: label,
      deadline: fc.nat(9),
    }),
    fc.record({
      type: fc.constantFrom('work-started', 'block-started'),
      task,
      label,
      station: label,
      ms: fc.nat(9),
    }),
    fc.record({ type: fc.constant('task-done'), task, outcome: fc.constant('ok'), error: label }),
    fc.record({ type: fc.constant('task-suspended'), task, on: fc.constant('task'), label }),
    fc.record({ type: fc.constant('job-submitted'), task, job: task, label, ms: fc.nat(9) }),
    fc.record({ type: fc.constantFrom('job-started', 'job-ended'), job: task, worker: task }),
    fc.record({ type: fc.constant('printed'), task, text: label, label }),
    fc.record({
      type: fc.constant('task-created'),
      task,
      parent: task,
      ticket: task,
      kind: label,
      name: label,
    }),
  ) as fc.Arbitrary<Emitted>;
  fc.assert(
    fc.property(fc.array(emitted, { maxLength: 60 }), (events) => void expectWhole(impossible(events))),
    { numRuns: 500 },
  );
});
