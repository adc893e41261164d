import type { Listing } from '../../shared/lesson/listing';
import type { LaneState, TaskState, TaskStatus } from '../../shared/state/lane-state';
import type { TraceEvent } from '../../shared/trace/trace';

/** 'warned' where the runtime complains of the line. */
type LineStatus = Exclude<TaskStatus, 'done'> | 'warned';

/** What goes on at a line, the most telling first. */
const rankOf: Record<TaskStatus | 'warned', number> = {
  warned: -1,
  running: 0,
  blocked: 1,
  ready: 2,
  waiting: 3,
  done: 4,
};

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

/**
 * The lines where the lane's tasks stand at kitchen time `t`, top to bottom; none once the lane has ended. Cheap for
 * thousands of tasks.
 * @param moment what the lane dwells on: a call that is handed to the helpers is at the line that hands it, a task that is
 * created leaves its creator at the line that creates it, and what the runtime warns of is a line of its own
 */
export function lineMarks(
  lane: LaneState,
  lineOf: Listing['lineOf'],
  t: number,
  moment?: TraceEvent,
): LineMark[] {
  if (lane.endedMs !== null) return [];
  const lines = new Map<number, { nearest: TaskState; tasks: number }>();
  for (const task of lane.tasks) {
    if (task.status === 'done') continue;
    const line = lineOf.get(placeIn(moment, task));
    if (line === undefined) continue;
    const there = lines.get(line);
    if (!there) {
      lines.set(line, { nearest: task, tasks: 1 });
      continue;
    }
    there.tasks++;
    if (isNearer(lane, task, there.nearest)) there.nearest = task;
  }
  const marks = [...lines].map(([line, { nearest, tasks }]) => ({
    ...markOf(lane, nearest, t),
    line,
    tasks,
  }));
  const warned = warnedIn(lane, lineOf, moment);
  return [...marks.filter(({ line }) => line !== warned?.line), ...(warned ? [warned] : [])].sort(
    (a, b) => a.line - b.line,
  );
}

/** Where a task stands at that moment. */
function placeIn(moment: TraceEvent | undefined, task: TaskState): string {
  if (moment?.type === 'job-submitted' && moment.task === task.id) return moment.label;
  if (moment?.type === 'task-created' && moment.parent === task.id && moment.label) return moment.label;
  return task.label;
}

/** The line of which the runtime complains at that moment. */
function warnedIn({ tasks }: LaneState, lineOf: Listing['lineOf'], moment?: TraceEvent): LineMark | null {
  const line = moment?.type === 'warned' ? lineOf.get(moment.label) : undefined;
  if (moment?.type !== 'warned' || line === undefined) return null;
  const kind = tasks.get(moment.task)?.kind ?? '';
  return { line, status: 'warned', kind, tasks: 1, tenths: null, part: 0 };
}

function markOf(lane: LaneState, task: TaskState, t: number): Omit<LineMark, 'line' | 'tasks'> {
  const timer = lane.timers.get(task.id);
  const running = timer?.firedMs === null ? timer : undefined;
  const left = running ? Math.max(0, running.deadlineMs - t) : 0;
  return {
    status: task.status as LineStatus,
    kind: task.kind,
    tenths: running ? Math.round(left / 100) : null,
    part: running ? Math.round((50 * left) / Math.max(1, running.deadlineMs - running.setMs)) / 50 : 0,
  };
}

/** Whether `a` is nearer to going on than `b`. */
function isNearer(lane: LaneState, a: TaskState, b: TaskState): boolean {
  const by = rankOf[a.status] - rankOf[b.status];
  return by === 0 ? deadlineOf(lane, a) < deadlineOf(lane, b) : by < 0;
}

function deadlineOf({ timers }: LaneState, { id }: TaskState): number {
  const timer = timers.get(id);
  return timer?.firedMs === null ? timer.deadlineMs : Infinity;
}

/** Whether `a` says more of the lane than `b`. */
function saysMore(a: LineMark, b: LineMark): boolean {
  const by = rankOf[a.status] - rankOf[b.status];
  return by === 0 ? (a.tenths ?? Infinity) <= (b.tenths ?? Infinity) : by < 0;
}

/** The line to keep in view: where the thread is, else where it will soonest be; 0 where there is none. */
export function lineInFocus(marks: readonly LineMark[]): number {
  const first = marks.reduce<LineMark | null>(
    (best, mark) => (best && saysMore(best, mark) ? best : mark),
    null,
  );
  return first?.line ?? 0;
}

/**
 * The first and the last line to keep in view: the one in focus, with as many others as fit beside it, the nearest first.
 * @param fits whether two lines and all between them are seen at once
 */
export function seenTogether(
  lines: readonly number[],
  focus: number,
  fits: (from: number, to: number) => boolean,
): [from: number, to: number] {
  let [from, to] = [focus, focus];
  for (const line of lines.toSorted((a, b) => Math.abs(a - focus) - Math.abs(b - focus))) {
    const [first, last] = [Math.min(from, line), Math.max(to, line)];
    if (fits(first, last)) [from, to] = [first, last];
  }
  return [from, to];
}

/**
 * The line that ran last of what the lane did so far: where the eye is while nobody runs and nobody waits; 0 before the
 * first.
 * @param count how many of the lane's events have happened
 */
export function lastLine(events: readonly TraceEvent[], count: number, lineOf: Listing['lineOf']): number {
  for (let index = count - 1; index >= 0; index--) {
    const event = events[index];
    const line = event && 'label' in event ? lineOf.get(event.label) : undefined;
    if (line !== undefined) return line;
  }
  return 0;
}
