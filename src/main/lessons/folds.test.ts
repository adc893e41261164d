import { describe, expect, it } from 'vitest';
import { report } from '../../shared/figures/report';
import { LaneSpans, type Span } from '../../shared/figures/spans';
import { LaneCursor } from '../../shared/state/fold/lane-cursor';
import { railTickets } from '../../shared/state/lane-selectors';
import type { Parameters, Position } from '../../shared/trace/run-log';
import type { Mode } from '../../shared/trace/trace';
import type { Lesson } from '../kitchen/lesson';
import { breakfast } from './breakfast/cook';
import { coroutines } from './coroutines/cook';
import { executor } from './executor/cook';
import { cookedLog } from './fixtures/cooked-log';
import { gather } from './gather/cook';
import { sequentialAwait } from './sequential-await/cook';
import { startTheLoop } from './start-the-loop/cook';
import { starvation } from './starvation/cook';
import { whenSyncIsFine } from './when-sync-is-fine/cook';

const variations: [Lesson, Parameters][] = [
  [breakfast, {}],
  [breakfast, { eggs: 5, toasts: 3, dishes: 0 }],
  [breakfast, { eggs: 12, toasts: 12, dishes: 12, stove_burners: 3, toaster_slots: 1 }],
  [breakfast, { eggs: 2, fry_ms: 0, toast_ms: 0 }],
  [breakfast, { eggs: 3, crack_ms: 0, plate_ms: 0, wash_ms: 333 }],
  [startTheLoop, {}],
  [executor, { cancel: 'yes' }],
  [executor, { cancel: 'yes', cancel_ms: 9000 }],
  [starvation, {}],
  [coroutines, {}],
  [gather, { tasks: 8 }],
  [gather, { fails: 4 }],
  [gather, { fails: 4, group: 'task_group' }],
  [sequentialAwait, { how: 'one-by-one' }],
  [sequentialAwait, { how: 'create-task' }],
  [whenSyncIsFine, { case: 'few-things' }],
];

const named = variations.map(([lesson, parameters]) => ({
  name: `${lesson.card.id} ${JSON.stringify(parameters)}`,
  cook: () => cookedLog(lesson, parameters),
}));

const sum = (spans: Span[], kind: Span['kind']) =>
  spans
    .filter((span) => span.kind === kind)
    .reduce((ms, span) => ms + (span.endMs ?? Number.NaN) - span.startMs, 0);

/** Pairs of spans that overlap: the later one starts before the earlier one has ended. */
const overlaps = (spans: Span[]) =>
  spans.filter((span, index) => index > 0 && span.startMs < (spans[index - 1]?.endMs ?? Infinity));

describe.each(named)('every fold agrees: $name', ({ cook }) => {
  it.each<[Mode, 'left' | 'right']>([
    ['sync', 'left'],
    ['async', 'right'],
  ])('%s', async (mode, lane) => {
    const log = await cook();
    const events = log.lanes[lane];
    const { spans, tasks } = new LaneSpans().update(events);
    const figures = report(log).lanes.find((each) => each.mode === mode);
    const { busyMs = 0, blockedMs = 0, idleMs = 0, makespanMs = 0 } = figures ?? {};
    expect([sum(spans, 'work'), sum(spans, 'blocked'), sum(spans, 'idle')]).toEqual([
      busyMs,
      blockedMs,
      idleMs,
    ]);
    expect(busyMs + blockedMs + idleMs).toBe(makespanMs);
    const thread = spans.filter(({ kind }) => kind === 'work' || kind === 'blocked' || kind === 'idle');
    expect(overlaps(thread)).toEqual([]);
    for (const task of tasks) expect(overlaps(spans.filter((span) => span.task === task.id))).toEqual([]);

    const state = new LaneCursor(log, lane, mode).seek(events.length);
    expect(state).toMatchObject({ running: null, outcome: 'ok', totals: { busyMs, blockedMs, idleMs } });
    for (const { size } of [state.ready, state.stack, ...Object.values(state.slots)]) expect(size).toBe(0);
    expect(railTickets(state).total).toBe(0);
    expect(state.timers.size).toBe(0);
    expect([...state.tasks].every((task) => task.status === 'done')).toBe(true);
    expect([...state.tickets].every((ticket) => ticket.task !== null)).toBe(true);
    expect(figures?.order.toSorted()).toEqual(tasks.map((task) => task.name).toSorted());
  });

  it('shows nothing at a time that a later event would have to take back', async () => {
    const log = await cook();
    const whole = new LaneSpans().update(log.lanes.right).spans;
    const growing = new LaneSpans();
    for (let count = 1; count <= log.lanes.right.length; count += 7) {
      for (const [index, span] of growing.update(log.lanes.right.slice(0, count)).spans.entries()) {
        const { endMs, ...begun } = span;
        expect(whole[index]).toMatchObject(begun);
        if (endMs !== null) expect(whole[index]?.endMs).toBe(endMs);
      }
    }
  });

  it('comes to the end step by step as in one go', async () => {
    const log = await cook();
    let position: Position = { t: 0, left: 0, right: 0 };
    for (let next = log.stepForward(position); next !== position; next = log.stepForward(position)) {
      expect(next.t).toBeGreaterThanOrEqual(position.t);
      position = next;
    }
    expect(position).toEqual(log.positionAt(log.endMs));
  });
});
