import type { Outcome } from '../trace/trace';

/** The part of a lane's report that says what it got done. */
interface Done {
  ordered: number;
  served: number;
  warnings: readonly unknown[];
  tasks: readonly { outcome: Outcome | null }[];
}

/** Tasks that ended well. */
export function doneWell({ tasks }: Done): number {
  return tasks.filter((task) => task.outcome === 'ok').length;
}

/**
 * Whether two lanes that came to their end got the same done: as many orders were left over, nothing was complained of, and
 * where something failed, was cancelled or never ended, as much of it in both. Who did less was not faster.
 */
export function didSame(a: Done, b: Done): boolean {
  if (unserved(a) !== unserved(b) || a.warnings.length + b.warnings.length > 0) return false;
  const trouble = [a, b].some((lane) => doneWell(lane) < lane.tasks.length);
  return !trouble || doneWell(a) === doneWell(b);
}

function unserved({ ordered, served }: Done): number {
  return ordered - served;
}
