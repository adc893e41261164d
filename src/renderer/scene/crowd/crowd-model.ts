import { backlog, workersAtWork } from '../../../shared/state/lane-selectors';
import type { LaneState, TaskState } from '../../../shared/state/lane-state';
import { MAIN_TASK, type Mode } from '../../../shared/trace/trace';
import { progress } from '../canvas/easing';
import type { SceneOptions } from '../canvas/scene-options';
import type { CookModel } from '../cook/cook-model';
import { listening, presenting, standing } from '../cook/pose';

/** What a toast on the board is: one of these, or TOASTING and more as it browns. */
export const toast = { absent: 0, raw: 1, done: 2, failed: 3, ringing: 4, justDone: 5 } as const;
/** The first shade of a toast in its toaster, and how many there are until it is brown. */
export const TOASTING = 6;
export const SHADES = 16;

/** How long a toast that is done is seen to pop, at least and at most: each has its own time, as corn in a pan. */
const POP_MS = { least: 300, most: 900 };
/** So many of the toasts are seen from close by. */
const CLOSE = 20;
/** More helpers, and more toasts, than these have no place in a picture. */
const MOST_HELPERS = 5_000;
const MOST_TOASTS = 100_000;

/** Threads that wait, as helper cooks. */
export interface ThreadsModel {
  /** By worker, as many as are drawn: 1 where it runs a call. */
  busy: Uint8Array;
  /** Calls that no worker has taken. */
  waiting: number;
  kind: string;
  /** The run will say how many there are: as many as Python's default makes them on its machine. */
  byDefault: boolean;
}

/** A toast from close by. */
export interface CloseToast {
  cell: number;
  /** How far it has popped, 0 to 1. */
  pop: number;
}

/** What the waits of a lane cost. */
export interface CostModel {
  /** How many wait now. */
  waiting: number;
  /** Memory of each wait; null where it is not told. */
  bytesEach: number | null;
}

/** Coroutines that wait, as toasts. */
export interface ToastsModel {
  /** A few in the middle of them. */
  closeUp: CloseToast[];
  /** One cell a toast, in the order of their tasks, as many as are drawn. */
  cells: Uint8Array;
  cook: CookModel;
}

/** A lane with a crowd at one moment. */
export interface CrowdModel {
  mode: Mode;
  t: number;
  kind: string;
  done: number;
  total: number;
  cost: CostModel;
  threads: ThreadsModel | null;
  toasts: ToastsModel | null;
}

/** Helper cooks where the lane waits on threads, a board of toasts where it waits on an event loop. */
export function crowdModel(state: LaneState, t: number, options: SceneOptions): CrowdModel {
  return state.mode === 'sync' ? threadsModel(state, t, options) : toastsModel(state, t, options);
}

/** Whether the crowd stands as it stood, whatever the time: a crowd that only waits costs no drawing. */
export function looksSame(a: CrowdModel, b: CrowdModel): boolean {
  return (
    a.mode === b.mode &&
    a.done === b.done &&
    a.total === b.total &&
    a.cost.waiting === b.cost.waiting &&
    a.cost.bytesEach === b.cost.bytesEach &&
    sameToasts(a.toasts?.closeUp, b.toasts?.closeUp) &&
    a.threads?.waiting === b.threads?.waiting &&
    a.threads?.byDefault === b.threads?.byDefault &&
    sameBytes(a.threads?.busy, b.threads?.busy) &&
    sameBytes(a.toasts?.cells, b.toasts?.cells) &&
    a.toasts?.cook.doing === b.toasts?.cook.doing
  );
}

function sameToasts(a: readonly CloseToast[] = [], b: readonly CloseToast[] = []): boolean {
  return a.length === b.length && a.every(({ pop }, i) => pop === b[i]?.pop);
}

/** Memory beyond what the process had before, shared out among so many waits. */
function bytesEach({ process, startBytes }: LaneState, waits: number): number | null {
  if (!process || startBytes === null || waits === 0) return null;
  return Math.max(0, process.mostBytes - startBytes) / waits;
}

function sameBytes(a: Uint8Array = new Uint8Array(), b: Uint8Array = new Uint8Array()): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function threadsModel(state: LaneState, t: number, { workers }: SceneOptions): CrowdModel {
  const { jobs, returned, busy } = state.executor;
  const helpers = busyWorkers(state, workers);
  const threads = {
    busy: helpers,
    byDefault: helpers.length === 0 && workers === 0,
    waiting: backlog(state).total,
    kind: 'toast',
  };
  return {
    mode: 'sync',
    t,
    kind: 'toast',
    done: returned,
    total: returned + jobs.size,
    cost: { waiting: busy, bytesEach: bytesEach(state, returned + jobs.size) },
    threads,
    toasts: null,
  };
}

/** @param asked how many there will be: before the run they stand and have no work */
function busyWorkers(state: LaneState, asked = 0): Uint8Array {
  const busy = new Uint8Array(Math.min(MOST_HELPERS, state.executor.workers || asked));
  for (const worker of workersAtWork(state).keys()) if (worker < busy.length) busy[worker] = 1;
  return busy;
}

function toastsModel(state: LaneState, t: number, { toasts: asked = 0, still }: SceneOptions): CrowdModel {
  const made = state.tasks.size - (state.tasks.has(MAIN_TASK) ? 1 : 0);
  const total = Math.max(asked, made);
  const cells = new Uint8Array(Math.min(MOST_TOASTS, total));
  const closeUp: CloseToast[] = [];
  const close = Math.max(0, Math.floor((total - CLOSE) / 2));
  let done = 0;
  let waiting = 0;
  let index = 0;
  for (const task of state.tasks) {
    if (task.id === MAIN_TASK) continue;
    if (task.outcome === 'ok') done++;
    const pop = still ? 1 : popOf(task, index, t);
    const cell = cellOf(state, task, t, pop);
    if (cell >= TOASTING) waiting++;
    if (index >= close && closeUp.length < CLOSE) closeUp.push({ cell, pop });
    if (index < cells.length) cells[index] = cell;
    index++;
  }
  return {
    mode: 'async',
    t,
    kind: 'toast',
    done,
    total,
    cost: { waiting, bytesEach: bytesEach(state, total) },
    threads: null,
    toasts: { cells, closeUp, cook: cookOf(state) },
  };
}

/** How far a toast that is done has popped, 0 to 1. */
function popOf({ endedMs }: TaskState, index: number, t: number): number {
  if (endedMs === null) return 0;
  const { least, most } = POP_MS;
  return progress(t, endedMs, least + scatter(index) * (most - least));
}

/** A number of its own for each toast, from 0 up to 1, the same every time. */
export function scatter(index: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function cellOf(state: LaneState, task: TaskState, t: number, pop: number): number {
  if (task.status === 'done') {
    if (task.outcome !== 'ok') return toast.failed;
    return pop < 1 ? toast.justDone : toast.done;
  }
  const timer = task.suspendedOn === 'timer' ? state.timers.get(task.id) : undefined;
  if (!timer) return task.startedMs === null ? toast.raw : toast.ringing;
  if (timer.firedMs !== null) return toast.ringing;
  const browned = progress(t, timer.setMs, timer.deadlineMs - timer.setMs);
  return TOASTING + Math.min(SHADES - 1, Math.floor(browned * SHADES));
}

/** The one cook stands beside the board and listens while bells are to be answered. */
function cookOf({ cook, ready, outcome }: LaneState): CookModel {
  const ended = cook.doing === 'gone' && outcome === 'ok';
  const busy = ready.size > 0;
  const doing = ended ? 'happy' : busy ? 'listening' : 'idle';
  return {
    doing,
    x: 0,
    facing: 1,
    pose: ended ? presenting : busy ? listening : standing,
    fold: 0,
    tap: 0,
    face: ended ? 'happy' : busy ? 'listening' : 'plain',
    prop: '',
    ticket: ended || !busy ? '' : 'toast',
    speech: null,
  };
}
