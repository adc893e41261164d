import { compare, type LaneDifference } from '../../../shared/figures/compare';
import { shareSubject } from '../../../shared/lesson/subjects';
import type { RunHeader, RunLog } from '../../../shared/trace/run-log';
import { sideBySide } from '../../../shared/trace/side-by-side';
import type { Mode } from '../../../shared/trace/trace';
import type { ComparedRun, ComparedRuns, SharedLane } from './compared-runs';
import { NOT_BEGUN } from './empty-run';
import type { SessionState } from './state';

/** Why two recordings cannot be set side by side: of two lessons, or without a mode that both have. */
export class NotComparable extends Error {
  override name = 'NotComparable';
  constructor(
    readonly why: 'lessons' | 'modes',
    /** Ids of the lessons. */
    readonly lessons: [a: string, b: string],
  ) {
    super(`${lessons[0]} and ${lessons[1]} cannot be compared: other ${why}`);
  }
}

/**
 * Which lanes of two recordings can be set side by side, and how they differ.
 * @throws NotComparable
 */
export function sharedLanes([a, b]: ComparedRuns['runs']): [SharedLane, ...SharedLane[]] {
  const lessons: [string, string] = [a.log.header.lesson, b.log.header.lesson];
  if (!shareSubject(a.log.header, b.log.header)) throw new NotComparable('lessons', lessons);
  const [first, ...others] = compare(a.log, b.log).lanes.filter(isShared);
  if (!first) throw new NotComparable('modes', lessons);
  return [first, ...others];
}

function isShared(difference: LaneDifference): difference is SharedLane {
  const [a, b] = difference.mode;
  return a !== null && a === b;
}

/** The one log in which A cooks in the left kitchen and B in the right one. */
export function comparedLog([a, b]: ComparedRuns['runs'], { lane, mode }: SharedLane): RunLog {
  return sideBySide(a.log, b.log, lane, mode[0]);
}

/** Whether two runs are about the same and share a mode, so that they can be set side by side. */
export function canCompare(a: RunHeader, b: RunHeader): boolean {
  const shares = ({ mode }: { mode: Mode }) => b.lanes.some((lane) => lane.mode === mode);
  return shareSubject(a, b) && a.lanes.some(shares);
}

/** Whether the run on screen can be set beside the one that was cooked before it. */
export function hasPrevious({ previous, playback, recorded, comparison }: SessionState): boolean {
  if (!previous || recorded || comparison || previous.log === playback.log) return false;
  return canCompare(previous.log.header, playback.log.header);
}

/** What is on screen, if it can be compared: a recording or a run that is over; A, where two are compared already. */
export function comparable({
  comparison,
  playback,
  recorded,
  complete,
  title,
}: SessionState): ComparedRun | null {
  if (comparison) return comparison.runs[0];
  const { log, cooking } = playback;
  const over = recorded || (log.header.id !== NOT_BEGUN && !cooking);
  return over ? { log, complete, title } : null;
}
