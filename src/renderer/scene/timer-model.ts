import type { LaneState, TimerState } from '../../shared/lane-state';
import type { Station } from '../../shared/trace';
import { glide, mix, progress, wave } from './easing';
import { timerX } from './geometry';
import { panX, SHELF } from './pan-layout';
import type { SceneOptions } from './scene-model';
import type { Walk } from './walk';

/** A kitchen timer: place in scene units, y above the counter (negative is up). */
export interface TimerModel {
  kind: string;
  x: number;
  y: number;
  scale: number;
  /** What is left of the whole wait, 1 to 0. */
  sector: number;
  /** Swing of the bell, degrees. */
  angle: number;
  /** Arcs beside it, 0 to 1: about to ring, or ringing. */
  arcs: number;
  ringing: boolean;
}

/** The tag above a station's timers: the one that is due first, and how many more there are. */
export interface TimerTag {
  kind: string;
  x: number;
  y: number;
  ms: number;
  more: number;
  ringing: boolean;
  /** How much too late it rings or will ring, ms; 0 where it is in time. */
  late: number;
}

export interface TimersModel {
  timers: TimerModel[];
  tags: TimerTag[];
  /** Stations whose timers stand on a shelf over the pans. */
  shelf: boolean;
}

const RING_MS = 600;
const RING_DEGREES = 14;
const SWINGS = 3;
const ALERT_MS = 1500;
const ALERT_FADE_MS = 300;
/** What a bell may be late without anybody noticing. */
const LATE_MS = 100;
const SHAKE_MS = 180;
const SHOWN = 4;
const TAG_ABOVE = 12;
/** Half the width of a tag, of one that says how many more, and of the cook's hat. */
const TAG = 38;
const WIDE_TAG = 51;
const HEAD = 28;
/** How far the cook pushes the toaster's timers aside. */
const ASIDE = 44;

type Group = 'stove' | 'toaster' | 'board' | 'counter';
type Spot = { x: number; y: number; scale: number };

/** Timers that run or ring at `t`, and a bell that was answered within its ring. */
export function timersModel(
  state: LaneState,
  t: number,
  walk: Walk,
  pans: number,
  options: SceneOptions,
): TimersModel {
  const groups = new Map<Group, TimerState[]>();
  for (const timer of heard(state, t)) {
    const group = groupOf(timer.station);
    const others = groups.get(group);
    if (others) others.push(timer);
    else groups.set(group, [timer]);
  }
  const model: TimersModel = { timers: [], tags: [], shelf: pans > 1 && groups.has('stove') };
  for (const [group, all] of groups) {
    const shown = all.slice(0, SHOWN);
    const spots = shown.map((timer, i) =>
      spotOf(group, state, timer, i, shown.length, pans, aside(state, group, walk)),
    );
    model.timers.push(...shown.map((timer, i) => timerModel(state, t, timer, spots[i] as Spot, options)));
    model.tags.push(tagOf(t, all, spots, state, walk));
  }
  return model;
}

/** In the order they were set. */
function heard({ timers, answered }: LaneState, t: number): TimerState[] {
  const ringsOut = answered !== null && t - answered.firedMs < RING_MS && !timers.has(answered.task);
  const set = [...timers].sort((a, b) => a.timer - b.timer);
  return ringsOut ? [answered, ...set] : set;
}

function groupOf(station: Station): Group {
  return station === 'stove' || station === 'toaster' || station === 'board' ? station : 'counter';
}

/** The cook at the toaster stands where its timers do: they move aside as the cook comes. */
function aside({ cookAt, cookFrom }: LaneState, group: Group, walk: Walk): number {
  if (group !== 'toaster') return 0;
  const came = cookAt === 'toaster' ? walk.p : 0;
  const left = cookFrom === 'toaster' && cookAt !== 'toaster' ? 1 - walk.p : 0;
  return ASIDE * Math.max(came, left);
}

function spotOf(
  group: Group,
  state: LaneState,
  timer: TimerState,
  index: number,
  count: number,
  pans: number,
  shift: number,
): Spot {
  const slot = state.tasks.get(timer.task)?.slot ?? index;
  if (group === 'stove' && pans > 1) return { x: panX(slot % pans, pans), y: -SHELF, scale: 0.6 };
  const x = timerX[timer.station] + shift;
  if (count === 1) return { x, y: 0, scale: 1 };
  const column = index % 2 === 0 ? -1 : 1;
  if (count === 2) return { x: x + column * 16, y: 0, scale: 0.72 };
  return { x: x + column * 14, y: index < 2 ? 0 : -SHELF, scale: 0.6 };
}

function timerModel(
  state: LaneState,
  t: number,
  timer: TimerState,
  spot: Spot,
  { still }: SceneOptions,
): TimerModel {
  const { setMs, deadlineMs, firedMs } = timer;
  const ring = firedMs === null ? 1 : progress(t, firedMs, RING_MS);
  return {
    ...spot,
    kind: state.tasks.get(timer.task)?.kind ?? '',
    sector: firedMs === null ? 1 - progress(t, setMs, deadlineMs - setMs) : 0,
    angle: still ? 0 : swing(t, ring, lateness(t, timer)),
    arcs: firedMs === null ? progress(t, deadlineMs - ALERT_MS, ALERT_FADE_MS) : 1,
    ringing: firedMs !== null,
  };
}

/** It swings out when it has rung; who is late shakes until then. */
function swing(t: number, ring: number, late: number): number {
  if (ring === 1 && late > 0) return (RING_DEGREES / 2) * wave(t, SHAKE_MS);
  return RING_DEGREES * wave(ring, 1 / SWINGS) * (1 - ring);
}

function lateness(t: number, { deadlineMs, firedMs }: TimerState): number {
  const late = (firedMs ?? t) - deadlineMs;
  return late > LATE_MS ? late : 0;
}

function tagOf(t: number, timers: TimerState[], spots: Spot[], { tasks }: LaneState, walk: Walk): TimerTag {
  const due = (timer: TimerState) => (timer.firedMs === null ? timer.deadlineMs : Number.NEGATIVE_INFINITY);
  const first = timers.reduce((a, b) => (due(b) < due(a) ? b : a));
  const x = spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length;
  const half = timers.length > 1 || lateness(t, first) > 0 ? WIDE_TAG : TAG;
  return {
    kind: tasks.get(first.task)?.kind ?? '',
    x: mix(besideHead(x, half, walk.from), besideHead(x, half, walk.to), glide(walk.p)),
    y: Math.min(...spots.map((spot) => spot.y - 51 * spot.scale)) - TAG_ABOVE,
    ms: Math.max(0, first.deadlineMs - t),
    more: timers.length - 1,
    ringing: first.firedMs !== null,
    late: lateness(t, first),
  };
}

/** The nearest place for a tag at `x` that leaves the head of a cook at `cookX` free. */
function besideHead(x: number, half: number, cookX: number): number {
  const gap = HEAD + half;
  if (Math.abs(x - cookX) >= gap) return x;
  return cookX + (x < cookX ? -gap : gap);
}
