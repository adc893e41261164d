import type { LaneState } from '../../../shared/state/lane-state';
import { soonestTimers } from '../../../shared/state/timers';

/**
 * Kitchen time by which something more has to happen in a lane, in ms; Infinity where nothing is due. A live playhead
 * that would run past it is ahead of what this window has heard.
 */
export function nextEventBy(state: LaneState): number {
  const { cook } = state;
  if (cook.doing === 'working' || cook.doing === 'blocked') return cook.sinceMs + cook.askedMs;
  if (cook.doing === 'idle') return soonestTimers(state).first[0]?.deadlineMs ?? Number.POSITIVE_INFINITY;
  return Number.POSITIVE_INFINITY;
}
