import { isSameTime } from './measure';
import { comparesTimes, type LaneReport } from './report';
import { didSame } from './same-done';

/** Whether the lanes all came to their end with the same done, so that one of them may have been first. */
export function isRace(lanes: readonly LaneReport[]): boolean {
  const [first, ...others] = lanes;
  if (!first || lanes.some(({ outcome }) => outcome !== 'ok')) return false;
  return comparesTimes(lanes) && others.every((lane) => didSame(first, lane));
}

/** By how much sooner a lane was done than the last one, kitchen ms; 0 where it was no faster. */
export function soonerBy({ makespanMs }: LaneReport, latestMs: number): number {
  return isSameTime(makespanMs, latestMs) ? 0 : latestMs - makespanMs;
}
