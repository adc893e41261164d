import {
  type CallbackKind,
  type IoKind,
  type LaneId,
  type Mode,
  type Outcome,
  type ResourceKind,
  type Station,
  type Suspension,
  stations,
} from '../trace/trace';
import { type HandOvers, noHandOvers } from './hand-overs';
import { Table } from './table';
import { TaskLine } from './task-line';

/** Where a task stands. `ready` = in the ready queue, `waiting` = suspended, `blocked` = it holds the thread still. */
export type TaskStatus = 'ready' | 'running' | 'waiting' | 'blocked' | 'done';

/** What a suspended task waits for. */
export type WaitKind = Suspension | 'timer' | `io-${IoKind}`;

export interface TaskState {
  id: number;
  kind: string;
  name: string;
  parent: number;
  ticket: number;
  status: TaskStatus;
  createdMs: number;
  /** First step, or null before it. */
  startedMs: number | null;
  endedMs: number | null;
  outcome: Outcome | null;
  error: string;
  /** The lesson's step that it is at ("fry"), '' before the first. It stays until the next one begins. */
  label: string;
  /** What it is suspended on; '' when it is not suspended. */
  suspendedOn: WaitKind | '';
  /** How many events the lane had seen once it was suspended last: the order in which tasks wait for one thing. */
  suspendedSeen: number;
  /** What it waits for, as waits.ts reads it; '' where nobody knows, or it does not wait. */
  waitsFor: string;
  /** How often it was asked to end, less what was taken back. */
  cancels: number;
  /** The place in a program that made it, as a label; '' in a lesson. */
  createdAt: string;
  /** Work spans it has completed. */
  worked: number;
  /** The station's slot that it holds or held last, or null. */
  slot: number | null;
}

export interface TicketState {
  ticket: number;
  order: number;
  kind: string;
  name: string;
  placedMs: number;
  /** The task that works on it, or null until one starts. */
  task: number | null;
}

export interface OrderState {
  order: number;
  kind: string;
  name: string;
  placedMs: number;
  servedMs: number | null;
}

/** A kitchen timer on a station: set, perhaps ringing, gone when its task takes its next step. */
export interface TimerState {
  timer: number;
  task: number;
  label: string;
  station: Station;
  setMs: number;
  deadlineMs: number;
  /** When the loop noticed it, or null while it runs. From then on its bell rings. */
  firedMs: number | null;
}

/** A bell that the loop has answered: its task's next step has begun. */
interface AnsweredBell extends TimerState {
  firedMs: number;
  answeredMs: number;
}

/** A handle in the ready queue: a bell that the loop will answer, a task's next step, or a callback (`task`: its handle). */
interface ReadyHandle {
  task: number;
  what: 'bell' | 'step' | 'callback';
}

/** Where tasks and callbacks stand in one line, callbacks are numbered from here on: no task has such a number. */
const CALLBACK_HANDLES = 2 ** 45;

/** A callback's number in the ready queue, and as what has the thread. */
export function callbackHandle(callback: number): number {
  return CALLBACK_HANDLES + callback;
}

/** The callback of that handle, or null for a task's. */
export function callbackOf(handle: number): number | null {
  return handle >= CALLBACK_HANDLES ? handle - CALLBACK_HANDLES : null;
}

/** A plain function that the loop will call, or is calling. */
export interface CallbackState {
  callback: number;
  how: CallbackKind;
  /** Who asked for it. */
  task: number;
  name: string;
  label: string;
}

/** What tasks of a program share and wait for one another at. */
export interface ResourceState {
  resource: number;
  kind: ResourceKind;
  name: string;
  capacity: number | null;
  /** What it holds: see resource-changed. */
  value: number;
  /** The tasks that have taken it and not given it back, in the order of taking. */
  holders: readonly number[];
}

/** A future that is no task. */
export interface FutureState {
  future: number;
  kind: string;
  label: string;
}

/** A coroutine's local variables when it was last suspended, and the time before: JSON objects of texts. */
export interface ValuesState {
  task: number;
  label: string;
  values: string;
  before: string;
}

/** What the lane's one thread, the cook, does. */
type CookState =
  | { doing: 'starting' | 'looping' | 'idle' | 'gone'; sinceMs: number }
  | {
      doing: 'working' | 'blocked';
      sinceMs: number;
      task: number;
      label: string;
      station: Station;
      /** How long it was asked to take; the trace alone says when it really ends. */
      askedMs: number;
    };

export interface SlotState {
  station: Station;
  slot: number;
  task: number;
  takenMs: number;
}

/** A blocking call that a task gave to the executor. */
export interface JobState {
  job: number;
  task: number;
  label: string;
  /** How long it was asked to take, ms. */
  askedMs: number;
  submittedMs: number;
  /** The worker that runs or ran it, and since when; null in the backlog. */
  worker: number | null;
  startedMs: number | null;
}

/** The executor's threads: calls that wait for one and calls that run, by job. */
export interface ExecutorState {
  /** 0 where the lane has no executor. */
  workers: number;
  jobs: Table<JobState>;
  /** How many of the calls run. */
  busy: number;
  /** Calls that have returned. */
  returned: number;
  /** The last call declared how long it takes: it waits and computes nothing. */
  waits: boolean;
  /** The workers are processes, which have been started. */
  forked: boolean;
  /** How long each worker's calls took that have returned, ms; none where none has. */
  workedMs: Table<number>;
}

/** A task's timeout that has not been left. */
interface TimeoutState {
  timer: number;
  task: number;
  label: string;
  setMs: number;
  deadlineMs: number;
}

/** The operating system's last figures for the lane's process. */
interface ProcessFigures {
  /** Kitchen time of the figures. */
  t: number;
  residentBytes: number;
  /** The most so far. */
  mostBytes: number;
  /** Null where the system does not report it, as with the other counts. */
  voluntarySwitches: number | null;
  involuntarySwitches: number | null;
  threads: number | null;
}

export interface Printed {
  t: number;
  /** How many events the lane had seen once it was printed. */
  seen: number;
  task: number;
  text: string;
  stream: 'stdout' | 'stderr';
  /** The call in another thread that printed it, or null. */
  job: number | null;
}

/** The whole of one kitchen at one moment. Made by applyEvent only; copyLane makes another of it. */
export interface LaneState {
  lane: LaneId;
  mode: Mode;
  /** How many events it has seen. */
  seen: number;
  /** Time of the last of them. */
  t: number;
  endedMs: number | null;
  outcome: Outcome | null;
  error: string;
  tasks: Table<TaskState>;
  /** The event loop's ready queue, first in first out. Empty in sync. */
  ready: TaskLine<ReadyHandle>;
  /** The task that has the thread, or null between steps. In sync the innermost one. */
  running: number | null;
  /** Sync: the calls on the thread's stack by task, outermost first. */
  stack: TaskLine<{ task: number }>;
  cook: CookState;
  /** Where the cook last worked, stood blocked or ('') idled, and the place before that: what a walk goes between. */
  cookAt: Station;
  cookFrom: Station;
  /** Set or ringing, by the task that waits for it. */
  timers: Table<TimerState>;
  /** The last bell that was answered, or null. */
  answered: AnsweredBell | null;
  /** The slots that are held, by station and slot. */
  slots: Readonly<Record<Station, Table<SlotState>>>;
  executor: ExecutorState;
  /** Running timeouts by timer. */
  timeouts: Table<TimeoutState>;
  /** The worker that holds the lane's lock, and since when; null while it is free. */
  lock: { worker: number; sinceMs: number } | null;
  /** How the lock went from worker to worker. */
  handOvers: HandOvers;
  /** How long each worker has held it, without the current hold; missing for a worker that never did. */
  heldMs: Table<number>;
  process: ProcessFigures | null;
  /** What the process had in memory before its first wait; null where that is not told. */
  startBytes: number | null;
  /** The event loop: how it was started, and whether it still runs. null before. */
  loop: { how: string; running: boolean } | null;
  /** By order. */
  orders: Table<OrderState>;
  /** Orders in the order in which they were served. */
  served: Table<number>;
  /** No order is taken any more. */
  closed: boolean;
  /** By ticket. */
  tickets: Table<TicketState>;
  output: Table<Printed>;
  /** What the runtime complained of. */
  warnings: Table<Printed>;
  /** By callback: scheduled, ready or running. */
  callbacks: Table<CallbackState>;
  /** By resource. */
  resources: Table<ResourceState>;
  /** By future. */
  futures: Table<FutureState>;
  /** By task. */
  values: Table<ValuesState>;
  /** How the program ended; null before, and in a lesson. */
  exit: { code: number; traceback: string } | null;
  turn: number;
  /** For how long in all the process did not run, real ms; kitchen time stood still meanwhile. */
  suspendedMs: number;
  /** Completed spans only; add the open one with totalsAt. */
  totals: Totals;
}

export interface Totals {
  /** The cook's hands were busy. */
  busyMs: number;
  /** The thread stood blocked. */
  blockedMs: number;
  /** The loop had nothing to do. */
  idleMs: number;
}

/** A kitchen before its first event. */
export function emptyLane(lane: LaneId, mode: Mode): LaneState {
  return {
    lane,
    mode,
    seen: 0,
    t: 0,
    endedMs: null,
    outcome: null,
    error: '',
    tasks: new Table(),
    ready: new TaskLine(),
    running: null,
    stack: new TaskLine(),
    cook: { doing: 'starting', sinceMs: 0 },
    cookAt: '',
    cookFrom: '',
    timers: new Table(),
    answered: null,
    slots: atEachStation(() => new Table()),
    executor: {
      workers: 0,
      jobs: new Table(),
      busy: 0,
      returned: 0,
      waits: false,
      forked: false,
      workedMs: new Table(),
    },
    timeouts: new Table(),
    lock: null,
    handOvers: noHandOvers,
    heldMs: new Table(),
    process: null,
    startBytes: null,
    loop: null,
    orders: new Table(),
    served: new Table(),
    closed: false,
    tickets: new Table(),
    output: new Table(),
    warnings: new Table(),
    callbacks: new Table(),
    resources: new Table(),
    futures: new Table(),
    values: new Table(),
    exit: null,
    turn: 0,
    suspendedMs: 0,
    totals: { busyMs: 0, blockedMs: 0, idleMs: 0 },
  };
}

/** A state of its own that the fold of the other does not touch; what neither changes they share. */
export function copyLane(state: LaneState): LaneState {
  const { executor, slots } = state;
  return {
    ...state,
    tasks: state.tasks.fork(),
    ready: state.ready.fork(),
    stack: state.stack.fork(),
    timers: state.timers.fork(),
    slots: atEachStation((station) => slots[station].fork()),
    executor: { ...executor, jobs: executor.jobs.fork(), workedMs: executor.workedMs.fork() },
    heldMs: state.heldMs.fork(),
    timeouts: state.timeouts.fork(),
    loop: state.loop && { ...state.loop },
    orders: state.orders.fork(),
    served: state.served.fork(),
    tickets: state.tickets.fork(),
    output: state.output.fork(),
    warnings: state.warnings.fork(),
    callbacks: state.callbacks.fork(),
    resources: state.resources.fork(),
    futures: state.futures.fork(),
    values: state.values.fork(),
  };
}

function atEachStation<T>(make: (station: Station) => T): Record<Station, T> {
  return Object.fromEntries(stations.map((station) => [station, make(station)])) as Record<Station, T>;
}

/** How many entries copyLane copies. */
export function copiedEntries(state: LaneState): number {
  const { tasks, timers, timeouts, executor, orders, served, tickets, output, warnings } = state;
  const { ready, stack, heldMs, slots, callbacks, resources, futures, values } = state;
  const program = [callbacks, resources, futures, values];
  const tables = [tasks, timers, timeouts, orders, served, tickets, output, warnings, ready, stack, heldMs];
  const all = [...tables, ...program, executor.jobs, executor.workedMs, ...Object.values(slots)];
  return all.reduce((sum, { blocks }) => sum + blocks, 0);
}
