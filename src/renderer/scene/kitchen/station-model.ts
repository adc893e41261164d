import type { Steps } from '../../../shared/lesson/step';
import { derived } from '../../../shared/state/derived';
import type { LaneState, SlotState, TaskState } from '../../../shared/state/lane-state';
import type { Station } from '../../../shared/trace/trace';
import { derivedBySteps } from '../canvas/derived-by-steps';
import { progress, spring } from '../canvas/easing';
import { momentMotion, type SceneOptions } from '../canvas/scene-options';
import { postsOf } from './posts-model';
import { burntAt } from './spoilt-model';

export interface PanModel {
  /** Kind of what is in it, '' for an empty pan. */
  kind: string;
  /** From raw (0) to done (1). */
  cooked: number;
  flame: boolean;
  /** It burnt: black, and it smokes. */
  burnt: boolean;
  /** Since it stands on the fire, or smokes, ms: phase of flame, steam and smoke. */
  sinceMs: number;
}

export interface ToastModel {
  bread: '' | 'down' | 'popped' | 'burnt';
  /** From down (0) to all the way up (1); it overshoots. */
  pop: number;
}

export interface BoardModel {
  /** Slices lie ready. */
  slices: number;
  /** How far the plate is put together; 0 without one. */
  plate: number;
}

export interface SinkModel {
  dirty: number;
  clean: number;
  washing: boolean;
  /** Since the water runs, ms. */
  sinceMs: number;
}

const MOST_SLOTS = 4;
const POP_MS = 300;
/** The part of its last step for which the food is still at its station. */
const LIFT_SHARE = 0.6;

/** A task whose food is at a station. */
interface Guest {
  task: TaskState | undefined;
  slot: number;
  status: 'cooking' | 'done' | 'laid' | 'burnt';
  sinceMs: number;
  cooked: number;
}

/** Pans on the stove by burner. */
export function stoveModel(state: LaneState, t: number, { burners, steps }: SceneOptions): PanModel[] {
  return slotsOf(state, t, 'stove', { kind: 'egg', capacity: burners, steps }).map((guest) => {
    if (!guest) return { kind: '', cooked: 0, flame: false, burnt: false, sinceMs: 0 };
    const { task, status, sinceMs, cooked } = guest;
    const burnt = status === 'burnt';
    return { kind: task?.kind ?? '', cooked, flame: status === 'cooking', burnt, sinceMs };
  });
}

/** Bread in the toaster by slot. */
export function toasterModel(state: LaneState, t: number, options: SceneOptions): ToastModel[] {
  return slotsOf(state, t, 'toaster', {
    kind: 'toast',
    capacity: options.toasterSlots,
    steps: options.steps,
  }).map((guest) => {
    if (!guest) return { bread: '', pop: 0 };
    if (guest.status !== 'done' && guest.status !== 'burnt') return { bread: 'down', pop: 0 };
    const bread = guest.status === 'burnt' ? 'burnt' : 'popped';
    return { bread, pop: spring(momentMotion('timer-fired', guest.sinceMs, POP_MS, t, options)) };
  });
}

export function boardModel(state: LaneState, t: number, { steps }: SceneOptions): BoardModel {
  const { cook } = state;
  const makes = cook.doing === 'working' ? steps[cook.label]?.makes : undefined;
  const done = cook.doing === 'working' ? progress(t, cook.sinceMs, cook.askedMs) : 0;
  const slicing = makes === 'slice' && done > 0.45;
  const plate = makes === 'plate' ? done : 0;
  return { slices: Math.min(4, slicesLaid(state, steps) + (slicing ? 1 : 0)), plate };
}

export function sinkModel(state: LaneState, _t: number, { dishes = 3 }: SceneOptions): SinkModel {
  const { cook } = state;
  const washing = cook.doing === 'working' && cook.station === 'sink';
  const clean = dishesWashed(state);
  const tickets = ticketsByKind(state);
  const ordered = (tickets.get('dishes') ?? 0) * dishes + (tickets.get('dish') ?? 0);
  const dirty = Math.max(0, ordered - clean - (washing ? 1 : 0));
  return { dirty, clean, washing, sinceMs: washing ? cook.sinceMs : 0 };
}

const slicesLaid = derivedBySteps(({ tasks }, steps) => {
  let laid = 0;
  for (const { label, worked, status } of tasks)
    if (steps[label]?.makes === 'slice' && worked > 0 && status !== 'done') laid++;
  return laid;
});

const dishesWashed = derived(({ tasks }) => {
  let washed = 0;
  for (const { kind, worked } of tasks) if (kind === 'dishes' || kind === 'dish') washed += worked;
  return washed;
});

const ticketsByKind = derived(({ tickets }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { kind } of tickets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
});

/**
 * What is in each slot that the station shows, which are no more than it has, nor than there is food for; null in an
 * empty one. The cook takes off one of them now, perhaps.
 */
function slotsOf(
  state: LaneState,
  t: number,
  station: Station,
  { kind, capacity = 1, steps }: { kind: string; capacity: number | undefined; steps: Steps },
): (Guest | null)[] {
  const guests = new Map<number, Guest>();
  for (const task of burntAt(state, kind)) {
    const slot = task.slot ?? 0;
    const since = { sinceMs: task.endedMs ?? t, cooked: 1 };
    if (slot < MOST_SLOTS) guests.set(slot, { task, slot, status: 'burnt', ...since });
  }
  const lifted = liftedGuest(state, t, station);
  if (lifted && lifted.slot < MOST_SLOTS) guests.set(lifted.slot, lifted);
  for (let slot = 0; slot < MOST_SLOTS; slot++) {
    const held = state.slots[station].get(slot);
    if (held) guests.set(slot, slotGuest(state, t, held));
  }
  for (const guest of helped(state, t, station, steps)) {
    const slot = [0, 1, 2, 3].find((place) => !guests.has(place));
    if (slot !== undefined) guests.set(slot, { ...guest, slot });
  }
  const food = ticketsByKind(state).get(kind) ?? 0;
  const used = Math.max(0, ...guests.keys()) + 1;
  const shown = Math.min(MOST_SLOTS, Math.max(used, Math.floor(Math.min(capacity, food))));
  return Array.from({ length: shown }, (_, slot) => guests.get(slot) ?? null);
}

/** Food that cooks while a helper stands there. */
function helped(state: LaneState, t: number, station: Station, steps: Steps): Guest[] {
  return postsOf(state, steps)
    .filter((post) => post.cooks && post.station === station)
    .map(({ job }) => ({
      task: state.tasks.get(job.task),
      slot: 0,
      status: 'cooking',
      sinceMs: job.startedMs ?? t,
      cooked: progress(t, job.startedMs ?? t, job.askedMs),
    }));
}

function slotGuest(state: LaneState, t: number, { task, slot, takenMs }: SlotState): Guest {
  const { cook } = state;
  const timer = state.timers.get(task);
  const guest = { task: state.tasks.get(task), slot };
  if (timer?.firedMs != null) return { ...guest, status: 'done', sinceMs: timer.firedMs, cooked: 1 };
  if (timer) {
    const cooked = progress(t, timer.setMs, timer.deadlineMs - timer.setMs);
    return { ...guest, status: 'cooking', sinceMs: timer.setMs, cooked };
  }
  if (cook.doing === 'blocked' && cook.task === task)
    return {
      ...guest,
      status: 'cooking',
      sinceMs: cook.sinceMs,
      cooked: progress(t, cook.sinceMs, cook.askedMs),
    };
  return { ...guest, status: 'laid', sinceMs: takenMs, cooked: 0 };
}

/** What the cook works on at the station, until it is lifted off. */
function liftedGuest(state: LaneState, t: number, station: Station): Guest | null {
  const { cook, answered } = state;
  if (cook.doing !== 'working' || cook.station !== station) return null;
  if (progress(t, cook.sinceMs, cook.askedMs) > LIFT_SHARE) return null;
  const task = state.tasks.get(cook.task);
  const rang = answered?.task === cook.task && answered.station === station ? answered.firedMs : cook.sinceMs;
  return { task, slot: task?.slot ?? 0, status: 'done', sinceMs: rang, cooked: 1 };
}
