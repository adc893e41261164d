import { describe, expect, it } from 'vitest';
import { modes, type TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { openKitchen } from './cook';

const placed = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'order-placed' ? [`${e.name} ${e.t}`] : []));

describe('open kitchen', () => {
  it('hangs every order up at the same kitchen time in both kitchens, however busy they are', async () => {
    const orders = { orders: 'egg@0 toast@1500 dish@1500 egg@4321', open_ms: 20_000 };
    const sync = await cookVirtually(openKitchen, 'sync', orders);
    const async = await cookVirtually(openKitchen, 'async', orders);
    expect(placed(sync)).toEqual(['egg-1 0', 'toast-1 1500', 'dish-1 1500', 'egg-2 4321']);
    expect(placed(async)).toEqual(placed(sync));
  });

  it('serves everything and idles in between', async () => {
    const events = await cookVirtually(openKitchen, 'sync', { orders: 'egg@0 toast@9000', open_ms: 10_000 });
    const served = events.flatMap((e) => (e.type === 'order-served' ? [`${e.order} ${e.t}`] : []));
    expect(served).toEqual(['1 8000', '2 15000']);
    const idle = events.flatMap((e) => (e.type.startsWith('idle') ? [`${e.type} ${e.t}`] : []));
    expect(idle).toEqual(['idle-started 8000', 'idle-ended 9000']);
  });

  it('takes no order after it has closed', async () => {
    const events = await cookVirtually(openKitchen, 'async', { orders: 'egg@500 egg@3000', open_ms: 2000 });
    expect(placed(events)).toEqual(['egg-1 500']);
    expect(events.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok', t: 8500 });
  });

  it('says when it closes, however busy its cook is', async () => {
    const busy = { orders: 'egg@500', open_ms: 3000 };
    for (const mode of modes) {
      const events = await cookVirtually(openKitchen, mode, busy);
      expect(events.filter(({ type }) => type === 'orders-closed')).toMatchObject([{ t: 3000 }]);
    }
  });
});
