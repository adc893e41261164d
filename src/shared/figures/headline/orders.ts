import { isSameTime } from '../measure';
import { eventsOf, type HeadlineFigure, type Side, type Sides } from './headline-figure';

/** How long the first order of the kind waited on each side, from placing it to serving it. */
export function firstOrder({ sync, async }: Sides, kind: string): HeadlineFigure | null {
  const [ours, theirs] = [waited(sync, kind), waited(async, kind)];
  if (ours === null || theirs === null) return null;
  const says = isSameTime(ours, theirs) ? 'firstOrder.same' : 'firstOrder.waited';
  return { says, times: { syncTime: ours, asyncTime: theirs }, texts: { kind } };
}

function waited({ events }: Side, kind: string): number | null {
  const placed = eventsOf(events, 'order-placed').find((event) => event.kind === kind);
  const served = placed && eventsOf(events, 'order-served').find(({ order }) => order === placed.order);
  return placed && served ? served.t - placed.t : null;
}
