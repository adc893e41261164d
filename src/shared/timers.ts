import { derived } from './derived';
import type { TimerState } from './lane-state';

/** How many of a long list are shown at most. */
export const SHOWN = 12;

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
  isMeant: (timer: T) => boolean = () => true,
): { first: T[]; total: number } {
  const first: T[] = [];
  let total = 0;
  for (const timer of timers) {
    if (!isMeant(timer)) continue;
    total++;
    const last = first[count - 1];
    if (last && !isSooner(timer, last)) continue;
    let place = first.length;
    while (place > 0 && isSooner(timer, first[place - 1] as T)) place--;
    first.splice(place, 0, timer);
    if (first.length > count) first.pop();
  }
  return { first, total };
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
