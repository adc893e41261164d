import { derived } from '../../../shared/state/derived';
import type { LaneState, TimerState } from '../../../shared/state/lane-state';
import { isLate } from '../../../shared/trace/kitchen-time';
import type { Station } from '../../../shared/trace/trace';
import { glide, mix, progress, wave } from '../canvas/easing';
import { timerX } from '../canvas/geometry';
import { momentMotion, type SceneOptions } from '../canvas/scene-options';
import type { Walk } from '../cook/walk';
import { panX, SHELF } from './pan-layout';

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
  const gathered = heard(state, t);
  const model: TimersModel = { timers: [], tags: [], shelf: pans > 1 && gathered.some(isOnStove) };
  for (const { group, first, next, count } of gathered) {
    const spots = first.map((timer, i) =>
      spotOf(group, state, timer, i, first.length, pans, aside(state, group, walk)),
    );
    model.timers.push(...first.map((timer, i) => timerModel(state, t, timer, spots[i] as Spot, options)));
    model.tags.push(tagOf(t, next, count, spots, state, walk));
  }
  return model;
}

/** The timers of one place. */
interface Gathered {
  group: Group;
  /** Those that are drawn, in the order they were set. */
  first: readonly TimerState[];
  /** The one that rings or will ring first. */
  next: TimerState;
  count: number;
}

const isOnStove = ({ group }: Gathered) => group === 'stove';

/** Timers that are set, and before them a bell that was answered and rings out. */
function heard(state: LaneState, t: number): readonly Gathered[] {
  const { timers, answered } = state;
  const set = gather(state);
  if (answered === null || t - answered.firedMs >= RING_MS || timers.has(answered.task)) return set;
  const group = groupOf(answered.station);
  const others = set.find((one) => one.group === group);
  const first = [answered, ...(others?.first ?? [])].slice(0, SHOWN);
  const next = others && ringsBefore(others.next, answered) ? others.next : answered;
  return [{ group, first, next, count: (others?.count ?? 0) + 1 }, ...set.filter((one) => one !== others)];
}

/** By place, in the order in which the places got their first. There can be ten thousand: no sorting of all. */
const gather = derived(({ timers }): readonly Gathered[] => {
  const groups = new Map<Group, { group: Group; first: TimerState[]; next: TimerState; count: number }>();
  for (const timer of timers) {
    const group = groupOf(timer.station);
    const others = groups.get(group);
    if (!others) {
      groups.set(group, { group, first: [timer], next: timer, count: 1 });
      continue;
    }
    others.count++;
    if (ringsBefore(timer, others.next)) others.next = timer;
    keepFirst(others.first, timer);
  }
  return [...groups.values()].sort((a, b) => setBefore(a.first[0], b.first[0]));
});

/** Takes one in among the few that were set first. */
function keepFirst(first: TimerState[], timer: TimerState): void {
  if (first.length === SHOWN && setBefore(first[SHOWN - 1], timer) < 0) return;
  first.push(timer);
  first.sort(setBefore);
  if (first.length > SHOWN) first.pop();
}

function setBefore(a?: TimerState, b?: TimerState): number {
  return (a?.timer ?? 0) - (b?.timer ?? 0);
}

/** What rings comes before all that do not; else the sooner one, of equal ones that which was set first. */
function ringsBefore(a: TimerState, b: TimerState): boolean {
  const dueMs = ({ firedMs, deadlineMs }: TimerState) => (firedMs === null ? deadlineMs : 0);
  return dueMs(a) === dueMs(b) ? a.timer < b.timer : dueMs(a) < dueMs(b);
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
  options: SceneOptions,
): TimerModel {
  const { setMs, deadlineMs, firedMs } = timer;
  const ring = firedMs === null ? 1 : momentMotion('timer-fired', firedMs, RING_MS, t, options);
  return {
    ...spot,
    kind: state.tasks.get(timer.task)?.kind ?? '',
    sector: firedMs === null ? 1 - progress(t, setMs, deadlineMs - setMs) : 0,
    angle: options.still ? 0 : swing(t, ring, lateness(t, timer)),
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
  return isLate(late) ? late : 0;
}

function tagOf(
  t: number,
  first: TimerState,
  count: number,
  spots: Spot[],
  { tasks }: LaneState,
  walk: Walk,
): TimerTag {
  const x = spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length;
  const half = count > 1 || lateness(t, first) > 0 ? WIDE_TAG : TAG;
  return {
    kind: tasks.get(first.task)?.kind ?? '',
    x: mix(besideHead(x, half, walk.from), besideHead(x, half, walk.to), glide(walk.p)),
    y: Math.min(...spots.map((spot) => spot.y - 51 * spot.scale)) - TAG_ABOVE,
    ms: Math.max(0, first.deadlineMs - t),
    more: count - 1,
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
