import type { Steps } from '../../../shared/lesson/step';
import type { LaneState } from '../../../shared/state/lane-state';
import { soonestTimers } from '../../../shared/state/timers';
import { derivedBySteps } from '../canvas/derived-by-steps';
import { glide, mix, progress } from '../canvas/easing';
import { placeX } from '../canvas/geometry';
import type { SceneOptions } from '../canvas/scene-options';

/** Where the cook is on the way between two places. */
export interface Walk {
  from: number;
  to: number;
  x: number;
  /** 0 where the walk begins, 1 where there is none or it is over. */
  p: number;
  /** Kitchen time when it is over, ms. */
  endMs: number;
}

const WALK_MS = 350;
const WALK_SHARE = 0.3;
const LISTEN_MS = 200;
const LISTEN_SHARE = 0.1;
/** A step that follows its bell within this time is the answer to it. */
const ANSWER_MS = 50;
const PLATE_MS = 400;

/** How long the cook takes to walk inside a span of `spanMs`. */
function walkMs(spanMs: number): number {
  return Math.min(WALK_MS, WALK_SHARE * spanMs);
}

/** Until when the cook listens to the bell that the span answers; the span's start where it answers none. */
export function listensUntil({ cook, answered }: LaneState): number {
  if (cook.doing !== 'working' || answered?.task !== cook.task) return cook.sinceMs;
  if (cook.sinceMs - answered.answeredMs > ANSWER_MS) return cook.sinceMs;
  return cook.sinceMs + Math.min(LISTEN_MS, LISTEN_SHARE * cook.askedMs);
}

/** The walk of the span that goes on: a function of kitchen time alone. `still` makes it a cut. */
export function walkAt(state: LaneState, t: number, { still, steps }: SceneOptions): Walk {
  const serving = servingWalk(state, t, still, steps);
  if (serving) return serving;
  if (state.cook.doing === 'gone') return leavingWalk(state, t, still, steps);
  if (state.cook.doing === 'looping') return standAt(restX(state, steps));
  return walkFrom(placeX[state.cookFrom], placeX[state.cookAt], listensUntil(state), spanMs(state), t, still);
}

/** How long the span that goes on is bound to take; endless where nothing says. */
function spanMs(state: LaneState): number {
  const { cook } = state;
  if (cook.doing === 'working' || cook.doing === 'blocked') return cook.askedMs;
  const [next] = soonestTimers(state).first;
  return next ? Math.max(0, next.deadlineMs - cook.sinceMs) : Number.POSITIVE_INFINITY;
}

function walkFrom(from: number, to: number, start: number, span: number, t: number, still: boolean): Walk {
  const length = from === to || still ? 0 : walkMs(span);
  const p = progress(t, start, length);
  return { from, to, x: mix(from, to, glide(p)), p, endMs: start + length };
}

function standAt(x: number): Walk {
  return { from: x, to: x, x, p: 1, endMs: 0 };
}

/** The last moment of what makes the plate: the cook takes it to the hatch. Null before it. */
function servingWalk({ cook, cookAt }: LaneState, t: number, still: boolean, steps: Steps): Walk | null {
  if (cook.doing !== 'working' || steps[cook.label]?.makes !== 'plate') return null;
  const length = Math.min(PLATE_MS, WALK_SHARE * cook.askedMs);
  const start = cook.sinceMs + cook.askedMs - length;
  if (t < start) return null;
  const from = placeX[cookAt];
  const p = still ? 1 : progress(t, start, length);
  return { from, to: placeX.hatch, x: mix(from, placeX.hatch, glide(p)), p, endMs: start + length };
}

/** After the lane has ended the cook goes to the hatch, unless it failed, or nothing was ordered. */
function leavingWalk(state: LaneState, t: number, still: boolean, steps: Steps): Walk {
  const from = restX(state, steps);
  if (state.outcome !== 'ok' || state.orders.size === 0) return standAt(from);
  return walkFrom(from, placeX.hatch, state.cook.sinceMs, Number.POSITIVE_INFINITY, t, still);
}

/** Where the cook is between spans. */
function restX(state: LaneState, steps: Steps): number {
  return hasServed(state, steps) && state.cookAt === 'board' ? placeX.hatch : placeX[state.cookAt];
}

const hasServed = derivedBySteps(({ tasks }, steps) => {
  for (const { label, worked } of tasks) if (steps[label]?.makes === 'plate' && worked > 0) return true;
  return false;
});
