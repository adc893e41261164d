import { derived } from './derived';
import { leastOf, SHOWN } from './few';
import type { TimerState } from './lane-state';

interface Timed {
  timer: number;
  deadlineMs: number;
}

/**
 * The `count` with the earliest deadlines, soonest first, equal ones in the order they were set, and how many there are
 * in all.
 * @param isMeant those of which it is not true are left out
 */
export function soonest<T extends Timed>(
  timers: Iterable<T>,
  count: number,
  isMeant?: (timer: T) => boolean,
): { first: T[]; total: number } {
  return leastOf(timers, count, isSooner, isMeant);
}

function isSooner(a: Timed, b: Timed): boolean {
  return a.deadlineMs === b.deadlineMs ? a.timer < b.timer : a.deadlineMs < b.deadlineMs;
}

/** Those of a lane's timers that run and are shown, soonest first, and how many run. */
export const soonestTimers = derived((state) => soonest(state.timers, SHOWN, isRunning));

/** The timer that rings or will ring first, or undefined. */
export const nextBell = derived(({ timers }) => soonest(timers, 1).first[0]);

function isRunning({ firedMs }: TimerState): boolean {
  return firedMs === null;
}
