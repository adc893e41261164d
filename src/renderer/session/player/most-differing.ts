import type { Pair } from '../../../shared/figures/compare';
import type { SharedLane } from './compared-runs';

/** Times that are nearer than this, in kitchen ms, are the same: real threads never take exactly as long twice. */
export const SAME_WITHIN_MS = 150;

/** Whether two times are further apart than real threads are anyway, or only one of them is there. */
export function timesDiffer([a, b]: Pair<number>): boolean {
  if (a === null || b === null) return a !== b;
  return Math.abs(b - a) >= SAME_WITHIN_MS;
}

/**
 * The lane to look at first: one whose order differs, before one whose times do; the asynchronous one where that does not
 * tell, as it is what lessons are about.
 */
export function mostDiffering(lanes: readonly [SharedLane, ...SharedLane[]]): SharedLane {
  return lanes.reduce((best, lane) => (rankOf(lane) > rankOf(best) ? lane : best));
}

function rankOf(lane: SharedLane): number {
  const differs = lane.divergence ? 4 : hasOtherTimes(lane) ? 2 : 0;
  return differs + (lane.mode[0] === 'async' ? 1 : 0);
}

function hasOtherTimes({ tasks, makespanMs }: SharedLane): boolean {
  const times = tasks.flatMap(({ startMs, durationMs }) => [startMs, durationMs]);
  return [makespanMs, ...times].some(timesDiffer);
}
