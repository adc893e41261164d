import { LaneCursor } from '../state/fold/lane-cursor';
import { totalsAt } from '../state/lane-selectors';
import { toMicroseconds } from '../trace/kitchen-time';
import { eventsUntil, type Parameters, type ProgramHeader, type RunLog } from '../trace/run-log';
import { type LaneId, MAIN_TASK, type Mode, type Outcome, type TraceEvent } from '../trace/trace';
import {
  inversions,
  latestBell,
  longestStep,
  type OrderLatency,
  orderLatencies,
  taskLatencies,
} from './latency';
import { doubtOf, type MachineReport, machineReport } from './machine-report';
import { type ProcessReport, processReport } from './process-report';
import { programEndOf } from './program-end';
import { didSame } from './same-done';
import { type WorkReport, workReport } from './work-report';

export interface TaskReport {
  id: number;
  name: string;
  /** First step; null for a task that never began. */
  startMs: number | null;
  /** null for a task that had not ended when its lane did. */
  endMs: number | null;
  /** The longest time it was ready before it ran. */
  latencyMs: number;
  outcome: Outcome | null;
}

export interface LaneReport {
  lane: LaneId;
  mode: Mode;
  /**
   * From time 0 to the end of the last task, or of the main one where there is no other, and to the last order served: a
   * kitchen that stays open for orders that do not come is not slower for it. To the exit of a program of one's own, what
   * it does after its loop and all; to the lane's last event where it did not come to its end.
   */
  makespanMs: number;
  /** When its program ended, where it had to wait after its loop for threads whose calls went on; else null. */
  programEndMs: number | null;
  idleMs: number;
  blockedMs: number;
  busyMs: number;
  /** How long its process did not run meanwhile, real ms: kitchen time stood still, so no other figure contains it. */
  suspendedMs: number;
  /** The longest stretch in which one thing held the thread: a step or a callback (async), a blocking call (sync). */
  longestStepMs: number;
  /** How long after its deadline the latest bell rang. */
  latestBellMs: number;
  tasks: TaskReport[];
  /** Task names in order of completion. */
  order: string[];
  /** Printed lines in order. */
  output: string[];
  /** What the runtime complained of, in order. */
  warnings: string[];
  served: number;
  ordered: number;
  /** Pairs of orders that were served against the order in which they were placed. */
  inversions: number;
  /** From placing an order to serving it, by kind of order. */
  latency: OrderLatency[];
  outcome: Outcome | null;
  error: string;
  /** What was measured of the lane's process; null where it had none. */
  process: ProcessReport | null;
  /** What a lesson's workers did; null where it had none, or they worked for tasks of a loop. */
  work: WorkReport | null;
  /** What the machine did meanwhile; null if it was not measured. */
  machine: MachineReport | null;
}

export interface Report {
  lesson: string;
  parameters: Parameters;
  /** What ran, where that was no lesson. */
  program?: ProgramHeader;
  speed: number;
  virtual: boolean;
  lanes: LaneReport[];
  /**
   * Synchronous makespan / asynchronous makespan, to 2 decimals; null unless the run has one lane of each mode, and both
   * came to their end with the same done; and where a measurement has none to tell (see comparesTimes).
   */
  speedup: number | null;
}

/** The figures of a run, from its trace alone. Times are kitchen ms, to the microsecond. */
export function report(log: RunLog): Report {
  const { lesson, parameters, program, speed, virtual } = log.header;
  const lanes = log.header.lanes.map(({ lane, mode }) => laneReport(log, lane, mode));
  // A lesson's report has no such field, as it had none before programs could be cooked.
  return {
    lesson,
    parameters,
    ...(program && { program }),
    speed,
    virtual,
    lanes,
    speedup: speedupOf(lanes),
  };
}

function speedupOf(lanes: LaneReport[]): number | null {
  const ended = (mode: Mode) => lanes.find((lane) => lane.mode === mode && lane.outcome === 'ok');
  const [sync, async] = [ended('sync'), ended('async')];
  if (!sync?.makespanMs || !async?.makespanMs || !didSame(sync, async)) return null;
  if (!comparesTimes(lanes)) return null;
  return Math.round((100 * sync.makespanMs) / async.makespanMs) / 100;
}

/** Whether it says anything which of the lanes took longer. */
export function comparesTimes(lanes: readonly LaneReport[]): boolean {
  return doubtOf(lanes) === null && !runAlike(lanes) && !lanes.some(({ process }) => process !== null);
}

/** Whether workers computed in every lane and none had to hand a lock on: all ran the same code, and differ by chance. */
export function runAlike(lanes: readonly LaneReport[]): boolean {
  return lanes.length > 1 && lanes.every(({ work }) => work?.computes && !work.oneLock);
}

/** One lane's figures. */
export function laneReport(log: RunLog, lane: LaneId, mode: Mode): LaneReport {
  const events = log.lanes[lane];
  const cursor = new LaneCursor(log, lane, mode);
  const makespanMs = makespanOf(events);
  const totals = totalsAt(cursor.seek(eventsUntil(events, makespanMs)), makespanMs);
  const state = cursor.seek(events.length);
  const tasks = [...state.tasks].filter((task) => task.id !== MAIN_TASK);
  const orders = [...state.orders];
  const latencies = taskLatencies(events);
  const servings = events.flatMap((event) => (event.type === 'order-served' ? [event.order] : []));
  const done = events.flatMap((event) =>
    event.type === 'task-done' && event.task !== MAIN_TASK ? [state.tasks.get(event.task)?.name ?? ''] : [],
  );
  // What a lesson measures: the pool of a program of one's own may do anything.
  const work = log.header.program ? null : workReport(events);
  const programEndMs = programEndOf(events);
  return {
    lane,
    mode,
    makespanMs: toMicroseconds(makespanMs),
    programEndMs: programEndMs && toMicroseconds(programEndMs),
    idleMs: toMicroseconds(totals.idleMs),
    blockedMs: toMicroseconds(totals.blockedMs),
    busyMs: toMicroseconds(totals.busyMs),
    suspendedMs: toMicroseconds(state.suspendedMs),
    longestStepMs: toMicroseconds(longestStep(events, mode)),
    latestBellMs: toMicroseconds(latestBell(events)),
    tasks: tasks.map(({ id, name, startedMs, endedMs, outcome }) => ({
      id,
      name,
      startMs: startedMs,
      endMs: endedMs,
      latencyMs: toMicroseconds(latencies.get(id) ?? 0),
      outcome,
    })),
    order: done,
    output: Array.from(state.output, (line) => line.text),
    warnings: Array.from(state.warnings, (warning) => warning.text),
    served: orders.filter((order) => order.servedMs !== null).length,
    ordered: orders.length,
    inversions: inversions(orders, servings),
    latency: orderLatencies(orders).map(({ kind, p50Ms, p95Ms }) => ({
      kind,
      p50Ms: toMicroseconds(p50Ms),
      p95Ms: toMicroseconds(p95Ms),
    })),
    outcome: state.outcome,
    error: state.error,
    process: processReport(events),
    work,
    machine: machineReport(events, work),
  };
}

/** How long a lane took, in ms (see LaneReport). */
export function makespanOf(events: readonly TraceEvent[]): number {
  const last = events.at(-1);
  const ended = last?.type === 'lane-ended' && last.outcome === 'ok';
  const done = ended ? events.filter((event) => event.type === 'task-done') : [];
  const lastTask = done.findLast(({ task }) => task !== MAIN_TASK) ?? done.at(-1);
  const served = ended ? events.findLast(({ type }) => type === 'order-served') : undefined;
  const exited = ended ? events.findLast(({ type }) => type === 'program-exited') : undefined;
  return exited?.t ?? Math.max((lastTask ?? last)?.t ?? 0, served?.t ?? 0);
}
