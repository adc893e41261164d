import { type HandOver, SEEN_MS, seenHandOver } from '../../../shared/state/hand-overs';
import { workersAtWork } from '../../../shared/state/lane-selectors';
import type { JobState, LaneState } from '../../../shared/state/lane-state';
import type { Mode } from '../../../shared/trace/trace';
import { glide, progress, wave } from '../canvas/easing';
import type { SceneOptions } from '../canvas/scene-options';
import type { Face } from '../cook/cook-model';
import { blend, chopping, handing, handsOnBoard, type Pose, presenting, standing } from '../cook/pose';

/** One cook at a chopping board: a worker. */
export interface ChopperModel {
  pose: Pose;
  face: Face;
  facing: 1 | -1;
  /** A knife is in its hand. */
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

/** The one knife goes from hand to hand. */
export interface HandOverModel {
  from: number;
  to: number;
  /** How far it has come, 0 to 1: it is still seen where it came from for a while. */
  p: number;
}

export interface GilModel {
  /** 'async' where they are processes. */
  mode: Mode;
  choppers: ChopperModel[];
  /** Whether there is one knife for all. */
  shared: boolean;
  /** Hand-overs so far, and the one that is seen now. */
  handOvers: number;
  handOver: HandOverModel | null;
  /** In front of which worker the one knife lies, because it needs none. */
  laidBy: number | null;
}

/** Who has the one knife in the picture, which does not keep up with a knife that changes hands every few ms. */
interface Knife {
  holder: number | null;
  handOver: HandOverModel | null;
}

const MOST = 8;
const CHOP_MS = 240;
const FLIGHT_MS = 550;
const aKnifeEach: Knife = { holder: null, handOver: null };

/** Workers that compute, with one knife between them (the lane's lock) or a knife each. */
export function gilModel(state: LaneState, t: number, options: SceneOptions): GilModel {
  const shared = state.lock !== null || state.heldMs.size > 0;
  const knife = shared ? knifeAt(state, t, options) : aKnifeEach;
  const atWork = workersAtWork(state);
  const workers = state.executor.workers || (options.workers ?? 0);
  const choppers = Array.from({ length: Math.min(MOST, workers) }, (_, worker) =>
    chopperModel(state, t, worker, atWork.get(worker), shared ? knife : null, options.still),
  );
  const { holder, handOver } = knife;
  const lies = holder !== null && (handOver?.p ?? 1) >= 1 && !choppers[holder]?.knife;
  return {
    mode: areProcesses(state) ? 'async' : 'sync',
    choppers,
    shared,
    handOvers: state.handOvers.count,
    handOver,
    laidBy: lies ? holder : null,
  };
}

function knifeAt({ handOvers }: LaneState, t: number, { still, shown }: SceneOptions): Knife {
  const stepped = shown?.moment?.event.type === 'lock-taken';
  const seen = stepped ? handOvers.last : seenHandOver(handOvers, t);
  if (!seen) return { holder: handOvers.holder, handOver: null };
  const p = still || stepped ? 1 : progress(t, seen.t, FLIGHT_MS);
  const isSeen = stepped ? seen.t === shown.moment?.event.t : t - seen.t < SEEN_MS;
  return { holder: seen.to, handOver: isSeen ? inFlight(seen, p) : null };
}

function inFlight({ from, to }: HandOver, p: number): HandOverModel {
  return { from, to, p: glide(p) };
}

/** In recordings of format 1 to 3 both lanes had threads, which began to work without having been started. */
function areProcesses({ mode, executor }: LaneState): boolean {
  return mode === 'async' && (executor.forked || executor.busy + executor.returned === 0);
}

/** @param knife the one for all; null where each has its own */
function chopperModel(
  state: LaneState,
  t: number,
  worker: number,
  job: JobState | undefined,
  knife: Knife | null,
  still: boolean,
): ChopperModel {
  const { executor } = state;
  const sleeps = job !== undefined && executor.waits;
  const done = job === undefined && executor.workedMs.has(worker);
  const begun = executor.workers > 0;
  const holds = job !== undefined && !sleeps && (knife ? hasArrived(knife, worker) : true);
  const choppedMs = choppedUntil(state, t, worker, job, knife !== null);
  return {
    pose: poseOf(worker, knife, {
      done,
      sleeps: sleeps || !begun,
      holds,
      stroke: still ? 0 : wave(t, CHOP_MS),
    }),
    face: done ? 'happy' : sleeps || !begun ? 'plain' : holds ? 'busy' : 'bored',
    facing: done || sleeps || holds || !begun ? 1 : facingOf(worker, knife),
    knife: holds,
    choppedMs,
    share: t > 0 ? Math.min(1, choppedMs / t) : 0,
    done,
    waits: job !== undefined && !holds && !sleeps,
    sleeps,
    starting: begun && job === undefined && !done && areProcesses(state),
  };
}

function hasArrived({ holder, handOver }: Knife, worker: number): boolean {
  return holder === worker && (handOver === null || handOver.p >= 1);
}

interface Doing {
  done: boolean;
  sleeps: boolean;
  holds: boolean;
  stroke: number;
}

/** Whoever has no knife looks at it: at who has it, or at the other where it is handed over. */
function facingOf(worker: number, knife: Knife | null): 1 | -1 {
  const { from, to } = knife?.handOver ?? { from: -1, to: -1 };
  const other = worker === to ? from : (knife?.holder ?? worker);
  return other < worker ? -1 : 1;
}

/** Who hands the knife over, and who takes it, raise a hand. */
function poseOf(worker: number, knife: Knife | null, { done, sleeps, holds, stroke }: Doing): Pose {
  if (done) return presenting;
  if (sleeps) return standing;
  if (holds) return chopping(stroke);
  const { from, to, p } = knife?.handOver ?? { from: -1, to: -1, p: 0 };
  if (worker === from) return blend(handing, handsOnBoard, progress(p, 0.4, 0.4));
  return worker === to ? blend(handsOnBoard, handing, progress(p, 0.2, 0.4)) : handsOnBoard;
}

/** How long a worker has chopped, or only waited, whoever the picture shows with the knife. */
function choppedUntil(
  { executor, heldMs, lock }: LaneState,
  t: number,
  worker: number,
  job: JobState | undefined,
  shared: boolean,
): number {
  if (!shared || executor.waits)
    return (executor.workedMs.get(worker) ?? 0) + (job ? t - (job.startedMs ?? t) : 0);
  return (heldMs.get(worker) ?? 0) + (lock?.worker === worker ? t - lock.sinceMs : 0);
}
