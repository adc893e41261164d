import { derived } from '../../../shared/state/derived';
import type { LaneState, TaskState } from '../../../shared/state/lane-state';
import { fateOf } from '../../../shared/state/portions';
import { MAIN_TASK } from '../../../shared/trace/trace';
import { glide } from '../canvas/easing';
import { momentMotion, type SceneOptions } from '../canvas/scene-options';

/** Something that was thrown away. */
export interface ThrownModel {
  kind: string;
  /** How far it has come from its station to the bin, 0 to 1. */
  p: number;
}

/** Food in the bin and, beside it, the torn tickets of what was cancelled: the last few, and how many more there are. */
export interface BinModel {
  foods: ThrownModel[];
  torn: ThrownModel[];
  more: number;
}

const THROW_MS = 600;
const FOODS = 3;
const TORN = 2;

/** Null where nothing was cancelled. */
export function binModel(state: LaneState, t: number, options: SceneOptions): BinModel | null {
  const { cancelled, thrown } = spoilt(state);
  if (cancelled.length === 0) return null;
  // Once the cook has gone, and no moment dwells, nothing moves any more.
  const over = state.endedMs !== null && options.shown === undefined;
  const model = ({ kind, endedMs }: TaskState): ThrownModel => ({
    kind,
    p: over ? 1 : glide(momentMotion('task-done', endedMs ?? t, THROW_MS, t, options)),
  });
  return {
    foods: thrown.slice(-FOODS).map(model),
    torn: cancelled.slice(-TORN).map(model),
    more: Math.max(0, cancelled.length - TORN),
  };
}

/** Tasks of a kind whose food burnt, and stays where it was until something else is cooked there or it is served. */
export function burntAt(state: LaneState, kind: string): readonly TaskState[] {
  return spoilt(state).burnt.filter((task) => task.kind === kind);
}

/** Tasks whose food went wrong, in the order of their creation. */
const spoilt = derived((state) => {
  const bySlot = new Map<string, TaskState>();
  const cancelled: TaskState[] = [];
  for (const task of state.tasks) {
    if (task.id === MAIN_TASK || task.status !== 'done') continue;
    if (task.outcome === 'cancelled') cancelled.push(task);
    const key = `${task.kind} ${task.slot}`;
    if (task.slot !== null && (bySlot.get(key)?.endedMs ?? 0) <= (task.endedMs ?? 0)) bySlot.set(key, task);
  }
  return {
    cancelled,
    thrown: cancelled.filter((task) => fateOf(task, false) === 'thrown'),
    burnt: [...bySlot.values()].filter((task) => task.outcome === 'failed' && !wasServed(state, task)),
  };
});

function wasServed({ tickets, orders }: LaneState, { ticket }: TaskState): boolean {
  const order = tickets.get(ticket)?.order;
  return order !== undefined && orders.get(order)?.servedMs !== null;
}
