import { afterEach, expect, it, vi } from 'vitest';
import { LIMIT } from '../../shared/trace/limit';
import type { LaneId } from '../../shared/trace/trace';
import { EventBudget, type LaneOrder, ReportedLane } from './reported-lane';
import { type RunOptions, startRun } from './run';

const line = (...values: unknown[]) => `${JSON.stringify(values)}\n`;
const started = line('lane-started', 0, 'async');
const ended = line('lane-ended', 5, 'ok', '');
const idle = line('idle-started', 1) + line('idle-ended', 2);

/** A run of reported lanes, and what their reporters were told. */
function start({
  budget = new EventBudget(),
  ...options
}: Partial<RunOptions> & { budget?: EventBudget } = {}) {
  const lanes = {} as Record<LaneId, ReportedLane>;
  const orders: [LaneId, LaneOrder][] = [];
  const run = startRun({
    lesson: 'lab',
    parameters: {},
    modes: { left: 'sync', right: 'async' },
    speed: 2,
    virtual: false,
    makeLane: (place, callbacks) => {
      const { lane } = place;
      lanes[lane] = new ReportedLane(place, callbacks, budget, (order) => orders.push([lane, order]));
      return lanes[lane];
    },
    ...options,
  });
  const begun = () => orders.filter(([, { type }]) => type === 'begin').map(([lane]) => lane);
  return { run, lanes, orders, begun, events: (lane: LaneId) => run.log.lanes[lane] };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));
afterEach(() => {
  vi.useRealTimers();
});

it('begins both lanes when both are ready, and time when both have begun', async () => {
  const { run, lanes, orders, begun } = start();
  lanes.left.standBy();
  await soon();
  expect(begun()).toEqual([]);
  lanes.right.standBy();
  await soon();
  expect(begun()).toEqual(['left', 'right']);
  lanes.left.report(started);
  await soon();
  expect(run.clock()).toMatchObject({ kitchenMs: 0, paused: true });
  lanes.right.report(started);
  await soon();
  expect(run.clock()).toMatchObject({ paused: false });
  expect(orders.at(-1)).toMatchObject(['right', { type: 'clock', rate: 2 }]);
  run.setPaused(true);
  expect(orders.at(-1)).toMatchObject(['right', { type: 'clock', rate: 0 }]);
});

it('begins one lane after the other on the virtual clock', async () => {
  const { run, lanes, begun, orders } = start({ virtual: true });
  for (const lane of ['left', 'right'] as const) {
    lanes[lane].standBy();
    await soon();
    expect(begun().at(-1)).toBe(lane);
    lanes[lane].report(started + idle + ended);
    await soon();
  }
  await run.ended;
  expect([...run.log.inOrder()].map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(orders.map(([, { type }]) => type)).toEqual(['begin', 'begin']);
});

it('fails a lane whose reporter goes, for the reason that it went, and lets the other cook on', async () => {
  const { run, lanes, events } = start();
  lanes.left.report(started + idle);
  lanes.left.leave('the window that cooked it was closed');
  expect(events('left').at(-1)).toMatchObject({
    type: 'lane-ended',
    t: 2,
    outcome: 'failed',
    error: 'the window that cooked it was closed',
  });
  lanes.right.report(started + ended);
  await run.ended;
  expect(events('right').at(-1)).toMatchObject({ outcome: 'ok' });
});

it.each([
  ['no JSON', '{'],
  ['a time that falls', line('idle-started', 9) + line('idle-ended', 8)],
  ['a list of something else', line(1, 2, 3)],
])('ends a lane that reports %s, which is told to stop', (_, batch) => {
  const { lanes, orders, events } = start();
  lanes.left.report(started);
  expect(() => lanes.left.report(batch)).toThrow();
  expect(events('left').at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'failed' });
  expect(events('left')[1]).toMatchObject({
    error: expect.stringMatching(/^what it reported is no trace: line /),
  });
  expect(orders).toContainEqual(['left', { type: 'stop' }]);
  lanes.left.report(idle);
  expect(events('left')).toHaveLength(2);
  expect(lanes.right.over).toBe(false);
});

it('takes so many events of a run and no more; what came before stays', async () => {
  const { run, lanes, events } = start({ budget: new EventBudget(5) });
  lanes.left.report(started + idle);
  lanes.right.report(started + idle + line('idle-started', 3));
  expect(events('right').map(({ type }) => type)).toEqual(['lane-started', 'idle-started', 'lane-ended']);
  expect(events('right').at(-1)).toMatchObject({ outcome: 'stopped', error: LIMIT });
  lanes.left.report(line('idle-started', 4));
  await run.ended;
  expect(events('left').at(-1)).toMatchObject({ outcome: 'stopped', error: LIMIT });
});

it('takes no batch that is longer than what a recording can still hold; what came before stays', async () => {
  const { lanes, events } = start({ budget: new EventBudget(100, started.length + 300) });
  const printed = line('printed', 1, 0, 'x'.repeat(200), '', 'stdout', null);
  lanes.right.report(started);
  lanes.right.report(printed);
  lanes.right.report(printed);
  expect(events('right').map(({ type }) => type)).toEqual(['lane-started', 'printed', 'lane-ended']);
  expect(events('right').at(-1)).toMatchObject({ outcome: 'stopped', error: LIMIT });
});

it('takes nothing after the end of a lane', () => {
  const { lanes, events } = start();
  lanes.left.report(started + ended + line('idle-started', 6));
  expect(events('left').map(({ type }) => type)).toEqual(['lane-started', 'lane-ended']);
  expect(lanes.left.over).toBe(true);
});

it('ends a lane that was told to stop and does not', async () => {
  vi.useFakeTimers();
  const { run, lanes, events, orders } = start();
  lanes.left.report(started);
  run.stop();
  expect(orders).toContainEqual(['left', { type: 'stop' }]);
  await vi.advanceTimersByTimeAsync(2000);
  await run.ended;
  expect(events('left').at(-1)).toMatchObject({ outcome: 'stopped', error: '' });
});
