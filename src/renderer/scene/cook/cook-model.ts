import type { Prop, Steps } from '../../../shared/lesson/step';
import type { LaneState } from '../../../shared/state/lane-state';
import { allFine } from '../../../shared/state/portions';
import { nextBell, soonestTimers } from '../../../shared/state/timers';
import { progress, settle, wave } from '../canvas/easing';
import { placeFacing, timerX } from '../canvas/geometry';
import type { SceneOptions } from '../canvas/scene-options';
import {
  alarmed,
  blend,
  carrying,
  folded,
  listening,
  type Pose,
  presenting,
  standing,
  walking,
  washing,
  working,
} from './pose';
import { listensUntil, type Walk, walkAt } from './walk';

type Doing =
  | 'walking'
  | 'working'
  | 'washing'
  | 'serving'
  | 'waiting'
  | 'idle'
  | 'listening'
  | 'happy'
  | 'sorry'
  | 'alarmed';
export type Face = 'plain' | 'bored' | 'busy' | 'happy' | 'listening' | 'worried' | 'alarmed';

/** What the cook says beside the head. */
export interface Speech {
  kind: 'blocked' | 'failed';
  /** How long so far, kitchen ms. */
  ms: number;
  side: 1 | -1;
  /** Timers run on the stations: the time alone, where it hides none of them. */
  short: boolean;
}

/** What is in the cook's hands: what the step needs, or the plate that is served. */
export type Held = Prop | 'plate' | '';

/** The cook at one moment: everything that the view draws. */
export interface CookModel {
  doing: Doing;
  /** Between the feet, scene units. */
  x: number;
  facing: 1 | -1;
  pose: Pose;
  /** How far the arms are folded, 0 to 1. */
  fold: number;
  /** Angle of the tapping foot, degrees. */
  tap: number;
  face: Face;
  prop: Held;
  /** Kind of the ticket in hand, '' without one. */
  ticket: string;
  speech: Speech | null;
}

const FOLD_MS = 250;
const REACH_MS = 200;
const TAP_MS = 800;
const STROKE_MS = 500;
/** How long before a bell the idle cook begins to listen for it. */
const EXPECT_MS = 600;
const STEP_UNITS = 62;
/** Left of this the speech is on the right of the head. */
const SPEECH_TURN = 330;

/** The cook of a lane at kitchen time `t` (ms). */
export function cookModel(state: LaneState, t: number, options: SceneOptions): CookModel {
  const walk = walkAt(state, t, options);
  const doing = doingAt(state, t, walk, options);
  const cook: CookModel = {
    doing,
    x: walk.x,
    facing: placeFacing[state.cookAt],
    pose: standing,
    fold: 0,
    tap: 0,
    face: faces[doing],
    prop: '',
    ticket: ticketInHand(state),
    speech: null,
  };
  return { ...cook, ...acts[doing](state, t, walk, options) };
}

function doingAt(state: LaneState, t: number, walk: Walk, { steps }: SceneOptions): Doing {
  const { cook } = state;
  if (cook.doing === 'gone' && state.outcome === 'failed') return 'alarmed';
  if (isServing(state, walk, steps)) return 'serving';
  if (t < listensUntil(state)) return 'listening';
  if (walk.p < 1) return 'walking';
  switch (cook.doing) {
    case 'working':
      return cook.station === 'sink' ? 'washing' : 'working';
    case 'blocked':
      return 'waiting';
    case 'gone':
      if (state.outcome !== 'ok') return 'idle';
      return allFine(state) ? 'happy' : 'sorry';
    default:
      return expectsBell(state, t) ? 'listening' : 'idle';
  }
}

function isServing({ cook }: LaneState, walk: Walk, steps: Steps): boolean {
  if (cook.doing !== 'working' || steps[cook.label]?.makes !== 'plate') return false;
  return walk.endMs > cook.sinceMs + cook.askedMs / 2;
}

function expectsBell(state: LaneState, t: number): boolean {
  const { first, total } = soonestTimers(state);
  const rings = state.timers.size > total;
  return rings || (first[0] !== undefined && first[0].deadlineMs - t <= EXPECT_MS);
}

function ticketInHand({ cook, tasks }: LaneState): string {
  const task = cook.doing === 'working' || cook.doing === 'blocked' ? tasks.get(cook.task) : undefined;
  return task && task.kind !== 'main' ? task.kind : '';
}

const faces: Record<Doing, Face> = {
  walking: 'plain',
  working: 'busy',
  washing: 'busy',
  serving: 'happy',
  waiting: 'bored',
  idle: 'plain',
  listening: 'listening',
  happy: 'happy',
  sorry: 'worried',
  alarmed: 'alarmed',
};

type Act = (state: LaneState, t: number, walk: Walk, options: SceneOptions) => Partial<CookModel>;

/** What each of them changes about a cook who just stands there. */
const acts: Record<Doing, Act> = {
  idle: () => ({}),
  listening: (state, _t, walk) => ({ pose: listening, facing: bellX(state) < walk.x ? -1 : 1 }),
  happy: () => ({ pose: presenting, facing: 1 }),
  sorry: () => ({ facing: 1 }),
  walking: (_state, _t, walk) => ({ ...stride(walk), fold: 0 }),
  serving: (_state, _t, walk) => ({
    ...stride(walk),
    pose: { ...stride(walk).pose, left: carrying.left, right: carrying.right, body: carrying.body },
    prop: 'plate',
  }),
  working: (state, t, walk, { still, steps }) => {
    const stroke = still ? 0 : wave(t - state.cook.sinceMs, STROKE_MS);
    return { pose: reach(working(stroke), state, t, walk), prop: propOf(state, steps) };
  },
  washing: (state, t, walk, { still, steps }) => {
    const turn = still ? 0 : (2 * Math.PI * (t - state.cook.sinceMs)) / STROKE_MS;
    return { pose: reach(washing(turn), state, t, walk), prop: propOf(state, steps) };
  },
  waiting: (state, t, walk, { still }) => {
    const fold = still ? 1 : settle(progress(t, walk.endMs, FOLD_MS));
    const tap = still ? 0 : 8 * Math.max(0, wave(t - walk.endMs, TAP_MS));
    const short = state.timers.size > 0;
    const side = short || walk.x < SPEECH_TURN ? 1 : -1;
    const speech: Speech = { kind: 'blocked', ms: t - state.cook.sinceMs, side, short };
    return { pose: blend(standing, folded(tap), fold), fold, tap, facing: side, speech };
  },
  alarmed: (state, t, walk, { still }) => {
    const shake = still
      ? 0
      : 2 * wave(t - state.cook.sinceMs, 300) * (1 - progress(t, state.cook.sinceMs, 900));
    const side = walk.x < SPEECH_TURN ? 1 : -1;
    return {
      x: walk.x + shake,
      pose: alarmed,
      facing: 1,
      speech: { kind: 'failed', ms: 0, side, short: false },
    };
  },
};

/** Where the bell is that the cook listens to: the one that is answered, else the next one. */
function bellX(state: LaneState): number {
  const bell = state.cook.doing === 'working' ? state.answered : nextBell(state);
  return timerX[bell?.station ?? ''];
}

function propOf({ cook }: LaneState, steps: Steps): Prop | '' {
  return (cook.doing === 'working' && steps[cook.label]?.prop) || '';
}

/** Hands reach for their work once the cook has come; who stands there already goes on at once. */
function reach(pose: Pose, state: LaneState, t: number, walk: Walk): Pose {
  return walk.endMs > state.cook.sinceMs
    ? blend(standing, pose, settle(progress(t, walk.endMs, REACH_MS)))
    : pose;
}

function stride({ from, to, x, p }: Walk): { pose: Pose; facing: 1 | -1 } {
  const steps = Math.max(2, Math.round(Math.abs(to - from) / STEP_UNITS));
  const phase = to === from ? 0 : (Math.PI * steps * (x - from)) / (to - from);
  const ends = Math.min(1, 8 * Math.min(p, 1 - p));
  return { pose: blend(standing, walking(phase), ends), facing: to < from ? -1 : 1 };
}
