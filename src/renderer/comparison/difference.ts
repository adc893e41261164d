import { type Milestone, type Pair, sameMilestone, type TaskDifference } from '../../shared/figures/compare';
import type { SharedLane } from '../session/player/compared-runs';
import { timesDiffer } from '../session/player/most-differing';

/** What there is to say first of two recordings. */
export type Verdict =
  | { kind: 'same' }
  /** `task` ends later in B by `laterMs`, negative for sooner; no other task's end differs more. `count` tasks differ. */
  | { kind: 'times'; task: string; laterMs: number; count: number }
  /** No task differs, and yet B as a whole took longer by that, negative for less. */
  | { kind: 'makespan'; longerMs: number }
  | { kind: 'milestone'; number: number; milestone: Pair<Milestone> };

/** Whether their milestones differ, else whether their times do. */
export function verdictOf({ divergence, tasks, makespanMs }: SharedLane): Verdict {
  if (divergence) return { kind: 'milestone', ...divergence };
  const differing = tasks.filter(differs);
  let most: { task: string; laterMs: number } | null = null;
  for (const task of differing) {
    const laterMs = gap(endsOf(task)) ?? 0;
    if (!most || Math.abs(laterMs) > Math.abs(most.laterMs)) most = { task: task.name, laterMs };
  }
  if (most) return { kind: 'times', ...most, count: differing.length };
  return timesDiffer(makespanMs) ? { kind: 'makespan', longerMs: gap(makespanMs) ?? 0 } : { kind: 'same' };
}

/** Whether a task has another place, start or duration in B. */
export function differs({ place, startMs, durationMs }: TaskDifference): boolean {
  return place[0] !== place[1] || timesDiffer(startMs) || timesDiffer(durationMs);
}

/** By how much B's is greater; null where one has none. */
export function gap([a, b]: Pair<number>): number | null {
  return a === null || b === null ? null : b - a;
}

function endsOf({ startMs, durationMs }: TaskDifference): Pair<number> {
  const end = (at: 0 | 1) => {
    const [start, duration] = [startMs[at], durationMs[at]];
    return start === null || duration === null ? null : start + duration;
  };
  return [end(0), end(1)];
}

/** When the milestones first differ: the earlier of the two that are not the same, in kitchen ms. */
export function partingMs(milestone: Pair<Milestone>): number {
  return Math.min(...milestone.flatMap((each) => (each ? [each.t] : [])));
}

/** Those tasks first that differ, each part in the order in which they began. */
export function differingFirst(tasks: readonly TaskDifference[]): TaskDifference[] {
  return [...tasks.filter(differs), ...tasks.filter((task) => !differs(task))];
}

/** What happened as the number-th thing in either recording. */
export interface MilestoneRow {
  /** From 1. */
  number: number;
  milestone: Pair<Milestone>;
  same: boolean;
}

/** How many rows that are the same are shown before the first that is not, and how many rows at all. */
const BEFORE = 6;
export const MOST_ROWS = 200;

/**
 * Both sequences of milestones beside each other, around the place where they part; what is left out of it is counted.
 * @param parting number of the first milestone that is not the same, or null
 */
export function milestoneRows(
  a: readonly Milestone[],
  b: readonly Milestone[],
  parting: number | null,
): { before: number; rows: MilestoneRow[]; after: number } {
  const length = Math.max(a.length, b.length);
  const enough = length <= MOST_ROWS;
  const before = enough || parting === null ? 0 : Math.max(0, parting - 1 - BEFORE);
  const shown = Math.min(MOST_ROWS, length - before);
  const rows = Array.from({ length: shown }, (_, index) => {
    const at = before + index;
    const milestone: Pair<Milestone> = [a[at] ?? null, b[at] ?? null];
    return { number: at + 1, milestone, same: sameMilestone(...milestone) };
  });
  return { before, rows, after: length - before - shown };
}
