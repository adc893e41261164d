import { isSameTime } from '../measure';
import { eventsOf, type HeadlineFigure, type Side, type Sides } from './headline-figure';

/** How long the first order of the kind waited on each side, from placing it to serving it. */
export function firstOrder({ sync, async }: Sides, kind: string): HeadlineFigure | null {
  const [ours, theirs] = [waited(sync, kind), waited(async, kind)];
  if (ours === null || theirs === null) return null;
  const says = isSameTime(ours, theirs) ? 'firstOrder.same' : 'firstOrder.waited';
  return { says, times: { syncTime: ours, asyncTime: theirs }, texts: { kind } };
}

/** How long an order waited at most on each side, from placing it to serving it; null where that was no different. */
export function longestOrder({ sync, async }: Sides): HeadlineFigure | null {
  const [syncTime, asyncTime] = [longest(sync), longest(async)];
  if (isSameTime(syncTime, asyncTime)) return null;
  return { says: 'longestOrder', times: { syncTime, asyncTime } };
}

function waited(side: Side, kind: string): number | null {
  const first = servings(side).find(({ placed }) => placed.kind === kind);
  return first?.waitedMs ?? null;
}

function longest(side: Side): number {
  return Math.max(0, ...servings(side).map(({ waitedMs }) => waitedMs ?? 0));
}

/** The orders of a side, each with how long it took to serve it, in kitchen ms; null where it was not served. */
function servings({ events }: Side) {
  const servedMs = new Map(eventsOf(events, 'order-served').map(({ order, t }) => [order, t]));
  return eventsOf(events, 'order-placed').map((placed) => {
    const t = servedMs.get(placed.order);
    return { placed, waitedMs: t === undefined ? null : t - placed.t };
  });
}
