import { bellDelays } from '../latency';
import type { HeadlineFigure, Sides } from './headline-figure';

/** Up to here a bell is in time, and only from there on late, kitchen ms: between them nothing is said. */
const LATE = { noneMs: 50, fromMs: 250 };

/** Which bells of the loop rang late, and by how much. */
export function lateBells({ async }: Sides): HeadlineFigure | null {
  const delays = bellDelays(async.events);
  const late = delays.filter((ms) => ms >= LATE.fromMs);
  const counts = { lateCount: late.length, bells: delays.length };
  if (late.length > 0)
    return {
      says: late.length === delays.length ? 'lateBells.every' : 'lateBells.some',
      times: { late },
      counts,
    };
  const inTime = delays.length > 0 && delays.every((ms) => ms < LATE.noneMs);
  return inTime ? { says: 'lateBells.none', counts } : null;
}
