import { type LaneState, timersByDeadline } from '../../shared/lane-state';

/**
 * Kitchen time by which something more has to happen in a lane, in ms; Infinity where nothing is due. A live playhead
 * that would run past it is ahead of what this window has heard.
 */
export function nextEventBy(state: LaneState): number {
  const { cook } = state;
  if (cook.doing === 'working' || cook.doing === 'blocked') return cook.sinceMs + cook.askedMs;
  if (cook.doing === 'idle') return timersByDeadline(state)[0]?.deadlineMs ?? Number.POSITIVE_INFINITY;
  return Number.POSITIVE_INFINITY;
}
