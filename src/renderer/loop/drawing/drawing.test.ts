import { describe, expect, it } from 'vitest';
import { at, emitted, type Timed } from '../../../shared/fixtures/events';
import { laneAfter } from '../../../shared/fixtures/folded';
import type { Emitted, TraceEvent } from '../../../shared/trace/trace';
import { loopModel } from '../model/loop-model';
import { type Flight, flightPoint, type Motion, motionOf, stackMotionOf } from './flight';
import { loopLayout, pointOf } from './layout';
import { shortened, shortenedName } from './shorten';

/** What the last of those events moves. */
function moved(events: Timed[], times = 1): Motion {
  const state = laneAfter('async', events);
  const [t, event] = events.at(-1) as Timed;
  return motionOf({ event: placed(t, event), first: 0, times, motion: 0 }, state, loopModel(state, t));
}
const placed = (t: number, event: Emitted) => ({ ...event, seq: 1, lane: 'right', t }) as TraceEvent;
const way = (events: Timed[]) => {
  const { flight } = moved(events);
  return flight && [flight.from, flight.to];
};

const created = (task: number) => at(0, 'task-created', { task });
const step = (task: number) => at(0, 'step-started', { task });
const frying = (task: number) => at(0, 'timer-set', { task, deadline: 5000 });
const two = [created(1), created(2)];

describe('a moment moves its ticket', () => {
  it('of a new task into the end of the tray, and from its head into the hand', () => {
    expect(way(two)).toEqual([{ at: 'above' }, { at: 'tray', row: 1 }]);
    expect(way([...two, step(1)])).toEqual([{ at: 'tray', row: 0 }, { at: 'hand' }]);
  });

  it('out of the hand to its timer, and with its bell back into the tray', () => {
    const set = [...two, step(1), frying(1)];
    expect(way(set)).toEqual([{ at: 'hand' }, { at: 'timers', row: 0 }]);
    const fired = [...set, at(5000, 'timer-fired')];
    expect(way(fired)).toEqual([
      { at: 'timers', row: 0 },
      { at: 'tray', row: 1 },
    ]);
    expect(moved(fired).flight?.bell).toBe(true);
    expect(way([...fired, at(5000, 'task-woken')])).toEqual([{ at: 'hand' }, { at: 'tray', row: 1 }]);
  });

  it('to whatever else it waits for, and back from there', () => {
    const on = (suspension: 'turn' | 'gather' | 'executor') =>
      at(0, 'task-suspended', { task: 1, on: suspension });
    expect(way([...two, step(1), on('turn')])?.[1]).toEqual({ at: 'tray', row: 1 });
    const outside = [...two, step(1), on('gather')];
    expect(way(outside)?.[1]).toEqual({ at: 'waiting', row: 0 });
    expect(way([...outside, at(9, 'task-woken')])?.[0]).toEqual({ at: 'waiting', row: 0 });
    const calls = [
      at(0, 'executor-started'),
      ...two,
      step(1),
      at(0, 'job-submitted', { task: 1 }),
      on('executor'),
    ];
    expect(way(calls)?.[1]?.at).toBe('helpers');
    expect(way([...calls, at(9, 'task-woken')])?.[0]?.at).toBe('helpers');
  });

  it('out with its result, or torn where it failed or was cancelled', () => {
    const done = (outcome: 'ok' | 'failed' | 'cancelled') =>
      moved([...two, step(1), at(0, 'task-done', { outcome })]).flight;
    expect(done('ok')).toMatchObject({ to: { at: 'out' }, torn: false });
    expect(done('failed')).toMatchObject({ to: { at: 'hand' }, torn: true });
    expect(done('cancelled')?.torn).toBe(true);
  });

  it('for all tasks that do the same, and says how many', () => {
    expect(moved([...two, step(1)], 10_000).flight?.times).toBe(10_000);
  });

  it('or turns the round, and nothing else', () => {
    expect(moved([at(0, 'turn-started')])).toEqual({ flight: null, turns: true });
    expect(moved([at(0, 'printed')])).toEqual({ flight: null, turns: false });
  });

  it('onto the call stack, and off it', () => {
    const state = laneAfter('sync', [created(1), step(1)]);
    const flight = (event: Emitted) =>
      stackMotionOf({ event: placed(0, event), first: 0, times: 1, motion: 0 }, state)?.flight;
    expect(flight(emitted('task-created'))).toMatchObject({ from: { at: 'above' }, to: { at: 'hand' } });
    expect(flight(emitted('task-done'))).toMatchObject({ from: { at: 'hand' }, to: { at: 'out' } });
    expect(flight(emitted('block-started'))).toBeUndefined();
  });
});

describe('the drawing', () => {
  const sizes = [
    { width: 330, height: 260 },
    { width: 372, height: 205 },
    { width: 900, height: 300 },
    { width: 0, height: 0 },
  ];

  it('has room for a row of everything in every panel, and nothing over its edge', () => {
    for (const size of sizes)
      for (const hasHelpers of [false, true]) {
        const layout = loopLayout(size, hasHelpers);
        expect(layout.tray.rows).toBeGreaterThanOrEqual(3);
        for (const { name, rows } of layout.shelves) {
          expect(rows).toBeGreaterThanOrEqual(1);
          expect(pointOf({ at: name, row: 99 }, layout).y).toBeLessThan(layout.height - 20);
        }
      }
  });

  it('leads a ticket from where it was to where it is', () => {
    const layout = loopLayout({ width: 372, height: 205 }, false);
    const flight = { from: { at: 'timers', row: 0 }, to: { at: 'tray', row: 1 } } as Flight;
    expect(flightPoint(flight, layout, 0)).toEqual(pointOf(flight.from, layout));
    expect(flightPoint(flight, layout, 1)).toEqual(pointOf(flight.to, layout));
    expect(flightPoint(flight, layout, 0.3).y).toBeGreaterThan(layout.round.y);
  });

  it('cuts names that are too long', () => {
    expect(shortened('toast-1', 90, 14)).toBe('toast-1');
    expect(shortened('a very long name', 60, 14)).toMatch(/^a ve.*…$/);
    expect(shortened('아주 긴 이름입니다', 60, 14)).toMatch(/…$/);
  });

  it('keeps the end of a name, which tells it from others', () => {
    const cut = (name: string) => shortenedName(name, 60, 14);
    expect(cut('egg-1')).toBe('egg-1');
    expect(cut('philosopher-12')).toMatch(/^ph.*….*12$/);
    expect(cut('philosopher-12')).not.toBe(cut('philosopher-13'));
    expect(cut('달걀 굽는 요리사-12')).toMatch(/^달.*….*2$/);
  });
});
