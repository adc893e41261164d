import { derived } from '../../../shared/state/derived';
import { type Entry, entryOf } from '../../../shared/state/entry';
import { firstFew, leastOf, SHOWN } from '../../../shared/state/few';
import { backlog, waitsForThreads, workersAtWork } from '../../../shared/state/lane-selectors';
import type { JobState, LaneState, TaskState, WaitKind } from '../../../shared/state/lane-state';
import { soonest, soonestTimers } from '../../../shared/state/timers';

/** Times are tenths of a second, so that a model changes no oftener than its picture. */
interface ShownTimer extends Entry {
  timer: number;
  timeout: boolean;
  /** Until its deadline; below 0 where that has passed and the loop has not come to it. */
  tenths: number;
}

/** A task that waits for something outside the loop: no timer, and no helper's call. */
interface ShownWaiter extends Entry {
  why: Exclude<WaitKind, 'timer'>;
}

interface ShownWorker extends Entry {
  /** From 0. */
  worker: number;
  label: string;
  /** How long it has run the call. */
  tenths: number;
}

export interface ExecutorModel {
  workers: number;
  busy: number;
  /** Workers and what they run: of a few all by number, null where one has nothing to do; of many some that run. */
  first: (ShownWorker | null)[];
  backlog: { first: (Entry & { job: number })[]; total: number };
  lock: { worker: number; tenths: number } | null;
}

/** The inside of an event loop at one moment: plain, so that it can be told from the one before as text. */
export interface LoopModel {
  turn: number;
  loop: { how: string; running: boolean } | null;
  ready: { first: (Entry & { bell: boolean })[]; total: number };
  running: (Entry & { doing: string; tenths: number }) | null;
  /** The thread stands blocked, and nothing here moves. */
  blocked: boolean;
  idle: boolean;
  timers: { first: ShownTimer[]; total: number };
  waiting: { first: ShownWaiter[]; total: number };
  executor: ExecutorModel | null;
  /** The last one, or ''. */
  warning: string;
}

/** A lane's event loop at kitchen time `t`. */
export function loopModel(state: LaneState, t: number): LoopModel {
  const { turn, loop, ready, cook } = state;
  return {
    turn,
    loop: loop && { ...loop },
    ready: {
      first: firstFew(ready).map(({ task, what }) => ({ ...entryOf(state, task), bell: what === 'bell' })),
      total: ready.size,
    },
    running: runningOf(state, t),
    blocked: cook.doing === 'blocked',
    idle: cook.doing === 'idle' && !waitsForThreads(state),
    timers: timersOf(state, t),
    waiting: waitingOf(state),
    executor: executorModel(state, t),
    warning: lastWarning(state),
  };
}

/** The executor at kitchen time `t`; null where the lane has none. */
function executorModel(state: LaneState, t: number): ExecutorModel | null {
  const { workers, jobs, busy } = state.executor;
  if (workers === 0 && jobs.size === 0) return null;
  const waiting = backlog(state);
  return {
    workers,
    busy,
    first: workersOf(state, t),
    backlog: {
      first: waiting.first.map(({ job, task }) => ({ ...entryOf(state, task), job })),
      total: waiting.total,
    },
    lock: state.lock && { worker: state.lock.worker, tenths: tenths(t - state.lock.sinceMs) },
  };
}

function workersOf(state: LaneState, t: number): ExecutorModel['first'] {
  const { workers } = state.executor;
  const atWork = workersAtWork(state);
  if (workers > SHOWN) return firstFew(atWork).map(([worker, job]) => workerOf(state, job, worker, t));
  return Array.from({ length: workers }, (_, worker) => {
    const job = atWork.get(worker);
    return job ? workerOf(state, job, worker, t) : null;
  });
}

export interface StackModel {
  /** Innermost first. */
  calls: { first: Entry[]; total: number };
  /** The step that the thread is at, '' between steps. */
  label: string;
  doing: string;
  /** How long it has been at it. */
  tenths: number;
  /** What part of what was asked for that is, from 0 to 1. */
  part: number;
  executor: ExecutorModel | null;
  warning: string;
}

/** The calls on the thread of a lane without an event loop at kitchen time `t`. */
export function stackModel(state: LaneState, t: number): StackModel {
  const { cook } = state;
  const busy = 'askedMs' in cook;
  return {
    calls: callsOf(state),
    label: busy ? cook.label : '',
    doing: cook.doing,
    tenths: busy ? tenths(t - cook.sinceMs) : 0,
    part: busy ? Math.min(1, Math.round((100 * (t - cook.sinceMs)) / Math.max(1, cook.askedMs)) / 100) : 0,
    executor: executorModel(state, t),
    warning: lastWarning(state),
  };
}

function callsOf(state: LaneState): StackModel['calls'] {
  const { mode, stack, running } = state;
  const innermost = mode === 'sync' ? stack.lastFew(SHOWN) : running === null ? [] : [{ task: running }];
  const first = innermost.map(({ task }) => entryOf(state, task));
  return { first, total: mode === 'sync' ? stack.size : first.length };
}

function lastWarning({ warnings }: LaneState): string {
  return warnings.get(warnings.size - 1)?.text ?? '';
}

function runningOf(state: LaneState, t: number): LoopModel['running'] {
  const { running, cook } = state;
  if (running === null) return null;
  const busy = 'askedMs' in cook;
  return {
    ...entryOf(state, running),
    doing: busy ? cook.label : '',
    tenths: busy ? tenths(t - cook.sinceMs) : 0,
  };
}

function workerOf(
  state: LaneState,
  { task, label, startedMs }: JobState,
  worker: number,
  t: number,
): ShownWorker {
  return { ...entryOf(state, task), worker, label, tenths: tenths(t - (startedMs ?? t)) };
}

/** What the loop watches the clock for: timers that have not rung, and timeouts. */
function timersOf(state: LaneState, t: number): LoopModel['timers'] {
  const timers = soonestTimers(state);
  const { first } = soonest([...timers.first, ...state.timeouts], SHOWN);
  return {
    first: first.map((timer) => ({
      ...entryOf(state, timer.task),
      timer: timer.timer,
      timeout: !('station' in timer),
      tenths: tenths(timer.deadlineMs - t),
    })),
    total: timers.total + state.timeouts.size,
  };
}

function waitingOf(state: LaneState): LoopModel['waiting'] {
  const { first, total } = outside(state);
  return {
    first: first.map(({ id, suspendedOn }) => ({
      ...entryOf(state, id),
      why: suspendedOn as ShownWaiter['why'],
    })),
    total,
  };
}

/** By the order of their creation. */
const outside = derived(({ tasks }) => leastOf(tasks, SHOWN, (a, b) => a.id < b.id, isOutside));

function isOutside({ status, suspendedOn }: TaskState): boolean {
  return status === 'waiting' && suspendedOn !== '' && suspendedOn !== 'timer' && suspendedOn !== 'executor';
}

function tenths(ms: number): number {
  return Math.round(ms / 100);
}
