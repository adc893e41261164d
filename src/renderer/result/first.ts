import { isSameTime } from '../../shared/figures/measure';
import type { LaneReport } from '../../shared/figures/report';
import { didSame } from '../../shared/figures/same-done';
import type { LaneId } from '../../shared/trace/trace';

/** Which of two kitchens of different modes was done first, or both; none where they did not get the same done. */
export function firstOf(lanes: readonly LaneReport[]): LaneId[] {
  const [a, b] = lanes;
  if (!a || !b || a.mode === b.mode || !didSame(a, b)) return [];
  const soonest = Math.min(a.makespanMs, b.makespanMs);
  return [a, b]
    .filter(({ makespanMs }) => makespanMs === soonest || isSameTime(makespanMs, soonest))
    .map(({ lane }) => lane);
}
