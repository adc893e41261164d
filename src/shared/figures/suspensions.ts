import { firstOf } from '../trace/search';

/** A moment at which kitchen time stood still, because the process did not run for `ms` of real time. */
export interface Suspension {
  t: number;
  ms: number;
}

/** How many of them were by kitchen time `t` (binary search). */
export function suspensionsUntil(suspensions: readonly Suspension[], t: number): number {
  return firstOf(suspensions.length, (index) => (suspensions[index] as Suspension).t > t);
}

/** As many as can be told apart: what comes sooner after another one than `leastMs` counts with that one. */
export function apart(suspensions: readonly Suspension[], leastMs: number): Suspension[] {
  const told: Suspension[] = [];
  for (const { t, ms } of suspensions) {
    const last = told.at(-1);
    if (last && t - last.t < leastMs) last.ms += ms;
    else told.push({ t, ms });
  }
  return told;
}
