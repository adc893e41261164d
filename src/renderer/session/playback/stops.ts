import { Show, type ShowOptions } from '../../../shared/show/show';
import type { RunLog } from '../../../shared/trace/run-log';

/** What a step stops at where no moment dwells on screen. */
const STOPS = ['suspended', 'bell', 'printed', 'returned', 'raised', 'cancelled'] as const;

/** Where a step in that log stops: at what dwells on screen, and at what begins or is served. */
export function stopsOf(log: RunLog, { kinds, beatMs }: ShowOptions): Show {
  const dwelling = beatMs > 0 && kinds.length > 0 ? kinds : STOPS;
  return new Show(log, { kinds: [...dwelling, 'begun', 'served'], beatMs: 1 });
}
