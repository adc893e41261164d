import type { LaneState, TaskState } from '../../shared/lane-state';

/** What goes on at a line, the most telling first. */
const lineStatuses = ['running', 'blocked', 'waiting', 'ready'] as const;
export type LineStatus = (typeof lineStatuses)[number];

/** A line of a listing that at least one task stands at. */
export interface LineMark {
  /** From 1. */
  line: number;
  status: LineStatus;
  /** The kind of the task that is nearest to going on: its colour is the line's. */
  kind: string;
  /** How many tasks stand there. */
  tasks: number;
  /** Waiting for a timer: tenths of a second that are left, and how much of the whole that is; else null. */
  tenths: number | null;
  part: number;
}

/** The lines where the lane's tasks stand at kitchen time `t`, top to bottom. */
export function lineMarks(lane: LaneState, lineOf: ReadonlyMap<string, number>, t: number): LineMark[] {
  const marks = new Map<number, LineMark>();
  for (const task of lane.tasks.values()) {
    const line = lineOf.get(task.label);
    if (line === undefined || task.status === 'done') continue;
    const mark = markOf(lane, task, line, t);
    const there = marks.get(line);
    const tasks = (there?.tasks ?? 0) + 1;
    marks.set(line, { ...(there && isNearer(there, mark) ? there : mark), tasks });
  }
  return [...marks.values()].sort((a, b) => a.line - b.line);
}

function markOf(lane: LaneState, task: TaskState, line: number, t: number): LineMark {
  const timer = lane.timers.get(task.id);
  const running = timer?.firedMs === null ? timer : undefined;
  const left = running ? Math.max(0, running.deadlineMs - t) : 0;
  return {
    line,
    status: task.status as LineStatus,
    kind: task.kind,
    tasks: 1,
    tenths: running ? Math.round(left / 100) : null,
    part: running ? Math.round((50 * left) / Math.max(1, running.deadlineMs - running.setMs)) / 50 : 0,
  };
}

/** Whether `a` says more of the line than `b`. */
function isNearer(a: LineMark, b: LineMark): boolean {
  const rank = lineStatuses.indexOf(a.status) - lineStatuses.indexOf(b.status);
  return rank === 0 ? (a.tenths ?? Infinity) <= (b.tenths ?? Infinity) : rank < 0;
}

/** The line to keep in view: where the thread is, else where it will soonest be; 0 where there is none. */
export function lineInFocus(marks: readonly LineMark[]): number {
  const first = marks.reduce<LineMark | null>(
    (best, mark) => (best && isNearer(best, mark) ? best : mark),
    null,
  );
  return first?.line ?? 0;
}
