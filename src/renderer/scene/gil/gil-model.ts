import { workersAtWork } from '../../../shared/state/lane-selectors';
import type { JobState, LaneState } from '../../../shared/state/lane-state';
import type { Mode } from '../../../shared/trace/trace';
import { wave } from '../canvas/easing';
import type { SceneOptions } from '../canvas/scene-options';
import type { Face } from '../cook/cook-model';
import { chopping, handsOnBoard, type Pose, presenting, standing } from '../cook/pose';

/** One cook at a chopping board: a worker. */
export interface ChopperModel {
  pose: Pose;
  face: Face;
  facing: 1 | -1;
  knife: boolean;
  /** How long it has chopped so far, kitchen ms. */
  choppedMs: number;
  /** Its share of the lane's time so far, 0 to 1. */
  share: number;
  done: boolean;
  /** It has begun and looks at the knife in another's hands. */
  waits: boolean;
  /** It only waits, and needs no knife for that. */
  sleeps: boolean;
  /** Its process has not come up. */
  starting: boolean;
}

export interface GilModel {
  /** 'async' where they are processes. */
  mode: Mode;
  choppers: ChopperModel[];
  /** Whether there is one knife for all. */
  shared: boolean;
}

const MOST = 8;
const CHOP_MS = 240;

/** Workers that compute, with one knife between them (the lane's lock) or a knife each. */
export function gilModel(state: LaneState, t: number, options: SceneOptions): GilModel {
  const shared = state.lock !== null || state.heldMs.size > 0;
  const atWork = workersAtWork(state);
  const choppers = Array.from({ length: Math.min(MOST, state.executor.workers) }, (_, worker) =>
    chopperModel(state, t, worker, atWork.get(worker), shared, options.still),
  );
  return { mode: areProcesses(state) ? 'async' : 'sync', choppers, shared };
}

/** In recordings of format 1 to 3 both lanes had threads, which began to work without having been started. */
function areProcesses({ mode, executor }: LaneState): boolean {
  return mode === 'async' && (executor.forked || executor.busy + executor.returned === 0);
}

function chopperModel(
  state: LaneState,
  t: number,
  worker: number,
  job: JobState | undefined,
  shared: boolean,
  still: boolean,
): ChopperModel {
  const { lock, executor } = state;
  const sleeps = job !== undefined && executor.waits;
  const sinceMs = sleeps ? job.startedMs : knifeSince(state, worker, job, shared);
  const done = job === undefined && executor.workedMs.has(worker);
  const worked = executor.workedMs.get(worker) ?? 0;
  const before = shared && !executor.waits ? (state.heldMs.get(worker) ?? 0) : worked;
  const choppedMs = before + (sinceMs === null ? 0 : t - sinceMs);
  const stroke = still || sinceMs === null ? 0 : wave(t, CHOP_MS);
  return {
    pose: done ? presenting : sleeps ? standing : sinceMs !== null ? chopping(stroke) : handsOnBoard,
    face: done ? 'happy' : sleeps ? 'plain' : sinceMs !== null ? 'busy' : 'bored',
    facing: sinceMs === null && !done && !sleeps && lock && lock.worker < worker ? -1 : 1,
    knife: sinceMs !== null && !sleeps,
    choppedMs,
    share: t > 0 ? Math.min(1, choppedMs / t) : 0,
    done,
    waits: job !== undefined && sinceMs === null && !sleeps,
    sleeps,
    starting: job === undefined && !done && areProcesses(state),
  };
}

/** Since when the worker holds a knife; null while it holds none. */
function knifeSince(
  { lock }: LaneState,
  worker: number,
  job: JobState | undefined,
  shared: boolean,
): number | null {
  if (shared) return lock?.worker === worker ? lock.sinceMs : null;
  return job?.startedMs ?? null;
}
