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

const JUST_MS = 60;
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
}

/** Coroutines that wait, as toasts. */
export interface ToastsModel {
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
  threads: ThreadsModel | null;
  toasts: ToastsModel | null;
}

/** Helper cooks where the lane waits on threads, a board of toasts where it waits on an event loop. */
export function crowdModel(state: LaneState, t: number, options: SceneOptions): CrowdModel {
  return state.mode === 'sync' ? threadsModel(state, t) : toastsModel(state, t, options);
}

/** Whether the crowd stands as it stood, whatever the time: a crowd that only waits costs no drawing. */
export function looksSame(a: CrowdModel, b: CrowdModel): boolean {
  return (
    a.mode === b.mode &&
    a.done === b.done &&
    a.total === b.total &&
    a.threads?.waiting === b.threads?.waiting &&
    sameBytes(a.threads?.busy, b.threads?.busy) &&
    sameBytes(a.toasts?.cells, b.toasts?.cells) &&
    a.toasts?.cook.doing === b.toasts?.cook.doing
  );
}

function sameBytes(a: Uint8Array = new Uint8Array(), b: Uint8Array = new Uint8Array()): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function threadsModel(state: LaneState, t: number): CrowdModel {
  const { jobs, returned } = state.executor;
  const threads = {
    busy: busyWorkers(state),
    waiting: backlog(state).total,
    kind: 'toast',
  };
  return {
    mode: 'sync',
    t,
    kind: 'toast',
    done: returned,
    total: returned + jobs.size,
    threads,
    toasts: null,
  };
}

function busyWorkers(state: LaneState): Uint8Array {
  const busy = new Uint8Array(Math.min(MOST_HELPERS, state.executor.workers));
  for (const worker of workersAtWork(state).keys()) if (worker < busy.length) busy[worker] = 1;
  return busy;
}

function toastsModel(state: LaneState, t: number, { toasts: asked = 0 }: SceneOptions): CrowdModel {
  const made = state.tasks.size - (state.tasks.has(MAIN_TASK) ? 1 : 0);
  const total = Math.max(asked, made);
  const cells = new Uint8Array(Math.min(MOST_TOASTS, total));
  let done = 0;
  let index = 0;
  for (const task of state.tasks) {
    if (task.id === MAIN_TASK) continue;
    if (task.outcome === 'ok') done++;
    if (index < cells.length) cells[index++] = cellOf(state, task, t);
  }
  return {
    mode: 'async',
    t,
    kind: 'toast',
    done,
    total,
    threads: null,
    toasts: { cells, cook: cookOf(state) },
  };
}

function cellOf(state: LaneState, task: TaskState, t: number): number {
  if (task.status === 'done') {
    if (task.outcome !== 'ok') return toast.failed;
    return t - (task.endedMs ?? t) < JUST_MS ? toast.justDone : toast.done;
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
