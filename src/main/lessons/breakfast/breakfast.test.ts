import { describe, expect, it } from 'vitest';
import { report } from '../../../shared/figures/report';
import { breakfastLog } from '../fixtures/recorded-breakfast';

describe('breakfast', () => {
  it('takes 18 s with 10 s blocked in sync, and 9 s with 1 s idle in async', async () => {
    const { lanes, speedup } = report(await breakfastLog());
    expect(lanes[0]).toMatchObject({ makespanMs: 18000, blockedMs: 10000, idleMs: 0, busyMs: 8000 });
    expect(lanes[1]).toMatchObject({ makespanMs: 9000, blockedMs: 0, idleMs: 1000, busyMs: 8000 });
    expect(speedup).toBe(2);
  });

  it('works through the async second by second as a good cook would', async () => {
    const { lanes } = await breakfastLog();
    const work = lanes.right.flatMap((e) => (e.type === 'work-started' ? [`${e.label} ${e.t / 1000}`] : []));
    expect(work).toEqual([
      'crack 0',
      'slice 1',
      'wash 2',
      'wash 3',
      'wash 4',
      'butter 6',
      'plate 7',
      'assemble 8',
    ]);
  });

  it('finishes in another order in each kitchen', async () => {
    const { lanes } = report(await breakfastLog());
    expect(lanes[0]?.order).toEqual(['egg-1', 'toast-1', 'dishes', 'assemble']);
    expect(lanes[1]?.order).toEqual(['dishes', 'toast-1', 'egg-1', 'assemble']);
  });

  it('fries no more eggs at once than there are burners', async () => {
    const { lanes } = await breakfastLog({ eggs: 5, stove_burners: 2 });
    let frying = 0;
    let most = 0;
    for (const event of lanes.right) {
      if (event.type === 'slot-taken' && event.station === 'stove') most = Math.max(most, ++frying);
      if (event.type === 'slot-freed' && event.station === 'stove') frying--;
    }
    expect(most).toBe(2);
    expect(frying).toBe(0);
  });

  it('runs the task of the dishes on no ticket when there is nothing to wash, as the program does', async () => {
    const log = await breakfastLog({ dishes: 0 });
    for (const { order } of report(log).lanes) expect(order).toContain('dishes');
    const tickets = [...log.lanes.left, ...log.lanes.right].filter((e) => e.type === 'ticket-placed');
    expect(tickets.map(({ name }) => name)).not.toContain('dishes');
  });
});
