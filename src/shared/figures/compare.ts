import { toMicroseconds } from '../trace/kitchen-time';
import type { RunHeader, RunLog } from '../trace/run-log';
import { type LaneId, laneIds, MAIN_TASK, type Mode, type Outcome, type TraceEvent } from '../trace/trace';
import { makespanOf } from './report';

/** What two runs are compared by: a task begins, a task ends, a line is printed. */
export interface Milestone {
  t: number;
  what: 'started' | 'ended' | 'printed';
  /** The task's name, or the printed line. */
  name: string;
  /** How a task ended ("ok"); '' for the rest. */
  outcome: Outcome | '';
}

/** A pair of values, of recording A and of recording B; null where it has none. */
export type Pair<T> = [a: T | null, b: T | null];

export interface TaskDifference {
  name: string;
  /** Place among the lane's ended tasks, from 1. */
  place: Pair<number>;
  startMs: Pair<number>;
  /** From its first step to its end. */
  durationMs: Pair<number>;
}

export interface LaneDifference {
  lane: Pair<LaneId>;
  mode: Pair<Mode>;
  /** How long the lane took as a whole (see LaneReport). */
  makespanMs: Pair<number>;
  /** The same milestones in the same order; their times do not count. */
  sameOrder: boolean;
  /** The first milestone that differs, by its number from 1, or null. */
  divergence: { number: number; milestone: Pair<Milestone> } | null;
  /** Tasks by name in the order in which they first began in either; the n-th of a name is "name #n". */
  tasks: TaskDifference[];
}

export interface Comparison {
  /** Every lane has the same milestones in the same order in both. */
  sameOrder: boolean;
  lanes: LaneDifference[];
}

/** How two runs differ: in order, in start and in duration, lane by lane. Times are kitchen ms. */
export function compare(a: RunLog, b: RunLog): Comparison {
  const lanes = pairLanes(a.header.lanes, b.header.lanes).map((lane) => compareLane(a, b, lane));
  return { sameOrder: lanes.every((lane) => lane.sameOrder), lanes };
}

type Lane = RunHeader['lanes'][number];

/** Which lane goes with which, the surest first. */
const rules: ((a: Lane, b: Lane) => boolean)[] = [
  (a, b) => a.lane === b.lane && a.mode === b.mode,
  (a, b) => a.mode === b.mode,
  (a, b) => a.lane === b.lane,
];

/** Lanes of one mode belong together, also where they stood on different sides; else those of one side. */
function pairLanes(a: readonly Lane[], b: readonly Lane[]): Pair<LaneId>[] {
  const partners = new Map<Lane, Lane>();
  const taken = new Set<Lane>();
  for (const belong of rules) {
    for (const one of a) {
      const other = partners.has(one) ? undefined : b.find((each) => !taken.has(each) && belong(one, each));
      if (!other) continue;
      partners.set(one, other);
      taken.add(other);
    }
  }
  const pairs: Pair<LaneId>[] = [
    ...a.map((one): Pair<LaneId> => [one.lane, partners.get(one)?.lane ?? null]),
    ...b.filter((other) => !taken.has(other)).map((other): Pair<LaneId> => [null, other.lane]),
  ];
  const place = ([one, other]: Pair<LaneId>) => laneIds.indexOf((one ?? other) as LaneId);
  return pairs.sort((one, other) => place(one) - place(other));
}

function compareLane(a: RunLog, b: RunLog, lane: Pair<LaneId>): LaneDifference {
  const [mine, theirs] = [eventsOf(a, lane[0]), eventsOf(b, lane[1])];
  const divergence = firstDivergence(...comparedMilestones(a, b, lane));
  return {
    lane,
    mode: [modeOf(a, lane[0]), modeOf(b, lane[1])],
    makespanMs: [lane[0] && toMicroseconds(makespanOf(mine)), lane[1] && toMicroseconds(makespanOf(theirs))],
    sameOrder: divergence === null && !lane.includes(null),
    divergence,
    tasks: compareTasks(mine, theirs, hasOtherTasks(a, b)),
  };
}

/** Whether one ran a lesson and the other a program, which calls its tasks otherwise: what both print is the same. */
function hasOtherTasks(a: RunLog, b: RunLog): boolean {
  return (a.header.program === null) !== (b.header.program === null);
}

/** What is compared of a lane of each, in the order in which it happened: of a lesson and a program, what they print. */
export function comparedMilestones(
  a: RunLog,
  b: RunLog,
  lane: Pair<LaneId>,
): [a: Milestone[], b: Milestone[]] {
  const [mine, theirs] = [milestones(eventsOf(a, lane[0])), milestones(eventsOf(b, lane[1]))];
  if (!hasOtherTasks(a, b)) return [mine, theirs];
  const isPrinted = ({ what }: Milestone) => what === 'printed';
  return [mine.filter(isPrinted), theirs.filter(isPrinted)];
}

function firstDivergence(a: Milestone[], b: Milestone[]): LaneDifference['divergence'] {
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if (!sameMilestone(a[i], b[i])) return { number: i + 1, milestone: [a[i] ?? null, b[i] ?? null] };
  return null;
}

/** Whether the same happened; when does not count. */
export function sameMilestone(a: Milestone | null | undefined, b: Milestone | null | undefined): boolean {
  return a?.what === b?.what && a?.name === b?.name && a?.outcome === b?.outcome;
}

/** A lane's milestones, in the order in which they happened. */
export function milestones(events: readonly TraceEvent[]): Milestone[] {
  const names = new Map<number, string>();
  const begun = new Set<number>();
  const found: Milestone[] = [];
  for (const event of events) {
    if (event.type === 'printed') found.push({ t: event.t, what: 'printed', name: event.text, outcome: '' });
    if (!('task' in event) || event.task === MAIN_TASK) continue;
    const name = names.get(event.task) ?? '';
    if (event.type === 'task-created') names.set(event.task, event.name);
    if (event.type === 'step-started' && !begun.has(event.task)) {
      begun.add(event.task);
      found.push({ t: event.t, what: 'started', name, outcome: '' });
    }
    if (event.type === 'task-done') found.push({ t: event.t, what: 'ended', name, outcome: event.outcome });
  }
  return found;
}

interface TimedTask {
  startMs: number | null;
  durationMs: number | null;
  place: number | null;
}

/** @param inBoth whether a task that only one of them has is left out */
function compareTasks(a: readonly TraceEvent[], b: readonly TraceEvent[], inBoth: boolean): TaskDifference[] {
  const [left, right] = [timedTasks(a), timedTasks(b)];
  const firstStart = (name: string) =>
    Math.min(left.get(name)?.startMs ?? Infinity, right.get(name)?.startMs ?? Infinity);
  const names = [...new Set([...left.keys(), ...right.keys()])].filter(
    (name) => !inBoth || (left.has(name) && right.has(name)),
  );
  return names
    .sort((one, other) => firstStart(one) - firstStart(other) || 0)
    .map((name) => {
      const [mine, theirs] = [left.get(name), right.get(name)];
      return {
        name,
        place: [mine?.place ?? null, theirs?.place ?? null],
        startMs: [mine?.startMs ?? null, theirs?.startMs ?? null],
        durationMs: [mine?.durationMs ?? null, theirs?.durationMs ?? null],
      };
    });
}

function timedTasks(events: readonly TraceEvent[]): Map<string, TimedTask> {
  const tasks = new Map<string, TimedTask>();
  const byId = new Map<number, TimedTask>();
  const named = new Map<string, number>();
  let ended = 0;
  for (const event of events) {
    if (!('task' in event) || event.task === MAIN_TASK) continue;
    if (event.type === 'task-created') {
      const count = (named.get(event.name) ?? 0) + 1;
      named.set(event.name, count);
      const task = { startMs: null, durationMs: null, place: null };
      byId.set(event.task, task);
      tasks.set(count === 1 ? event.name : `${event.name} #${count}`, task);
    }
    const task = byId.get(event.task);
    if (event.type === 'step-started' && task) task.startMs ??= event.t;
    if (event.type === 'task-done' && task) {
      task.durationMs = task.startMs === null ? null : toMicroseconds(event.t - task.startMs);
      task.place = ++ended;
    }
  }
  return tasks;
}

function eventsOf(log: RunLog, lane: LaneId | null): readonly TraceEvent[] {
  return lane === null ? [] : log.lanes[lane];
}

function modeOf(log: RunLog, lane: LaneId | null): Mode | null {
  return log.header.lanes.find((each) => each.lane === lane)?.mode ?? null;
}
