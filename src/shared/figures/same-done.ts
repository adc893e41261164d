import type { Outcome } from '../trace/trace';

/** The part of a lane's report that says what it got done. */
interface Done {
  ordered: number;
  served: number;
  warnings: readonly string[];
  tasks: readonly { outcome: Outcome | null }[];
}

/** Tasks that ended well. */
export function doneWell({ tasks }: Done): number {
  return tasks.filter((task) => task.outcome === 'ok').length;
}

/**
 * Whether two lanes that came to their end got the same done: as many orders were left over, what was complained of in one
 * was in the other, too, and where something failed, was cancelled or never ended, as much of it in both. Who did less was
 * not faster.
 */
export function didSame(a: Done, b: Done): boolean {
  if (unserved(a) !== unserved(b) || !complainedAlike(a, b)) return false;
  const trouble = [a, b].some((lane) => doneWell(lane) < lane.tasks.length);
  return !trouble || doneWell(a) === doneWell(b);
}

/** Whether two lanes complained of the same, in any order. */
export function complainedAlike(a: Pick<Done, 'warnings'>, b: Pick<Done, 'warnings'>): boolean {
  return JSON.stringify([...a.warnings].sort()) === JSON.stringify([...b.warnings].sort());
}

function unserved({ ordered, served }: Done): number {
  return ordered - served;
}
