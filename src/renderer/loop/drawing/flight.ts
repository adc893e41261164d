import type { ShownMoment } from '../../../shared/show/shown';
import { type Entry, entryOf } from '../../../shared/state/entry';
import type { LaneState, TaskState } from '../../../shared/state/lane-state';
import type { TraceEvent } from '../../../shared/trace/trace';
import type { LoopModel } from '../model/loop-model';
import { type LoopLayout, type Place, type Point, pointOf } from './layout';

/** What a moment does to one ticket: it goes from one place to another, or is torn. */
export interface Flight {
  entry: Entry;
  from: Place;
  to: Place;
  bell: boolean;
  torn: boolean;
  /** How many tasks do the same at once. */
  times: number;
}

/** The picture of a moment: a ticket's way, or the round's. */
export interface Motion {
  flight: Flight | null;
  /** The loop begins a turn. */
  turns: boolean;
}

const HAND: Place = { at: 'hand' };

/** What a lane's moment moves in the drawing of its event loop, as it is after it. */
export function motionOf(moment: ShownMoment, state: LaneState, model: LoopModel): Motion {
  const { event, times } = moment;
  const way = wayOf(event, state, model);
  if (!way || !('task' in event)) return { flight: null, turns: event.type === 'turn-started' };
  const torn = event.type === 'task-done' && event.outcome !== 'ok';
  const bell = event.type === 'timer-fired';
  return { flight: { entry: entryOf(state, event.task), ...way, bell, torn, times }, turns: false };
}

/** What a lane's moment moves on the drawing of its call stack: a call comes onto it, or leaves it. */
export function stackMotionOf({ event, times }: ShownMoment, state: LaneState): Motion | null {
  const comes = event.type === 'task-created' || event.type === 'step-started';
  if (!comes && event.type !== 'task-done') return null;
  const [from, to]: [Place, Place] = comes ? [{ at: 'above' }, HAND] : [HAND, { at: 'out' }];
  const torn = event.type === 'task-done' && event.outcome !== 'ok';
  const flight = { entry: entryOf(state, event.task), from, to: torn ? HAND : to, bell: false, torn, times };
  return { flight, turns: false };
}

function wayOf(event: TraceEvent, state: LaneState, model: LoopModel): { from: Place; to: Place } | null {
  switch (event.type) {
    case 'task-created':
      return { from: { at: 'above' }, to: inTray(model) };
    case 'step-started':
      return { from: { at: 'tray', row: 0 }, to: HAND };
    case 'timer-set':
      return { from: HAND, to: { at: 'timers', row: rowOf(model.timers.first, event.task) } };
    case 'io-wait':
      return { from: HAND, to: { at: 'waiting', row: rowOf(model.waiting.first, event.task) } };
    case 'task-suspended':
      return { from: HAND, to: suspendedTo(event, model) };
    case 'timer-fired':
      return { from: { at: 'timers', row: 0 }, to: inTray(model) };
    case 'task-woken':
      return { from: wokenFrom(state.tasks.get(event.task)), to: inTray(model) };
    case 'task-done':
      return { from: HAND, to: event.outcome === 'ok' ? { at: 'out' } : HAND };
    default:
      return null;
  }
}

function suspendedTo({ task, on }: TraceEvent<'task-suspended'>, model: LoopModel): Place {
  if (on === 'turn') return inTray(model);
  if (on === 'executor') return { at: 'helpers', row: helperRow(model, task) };
  return { at: 'waiting', row: rowOf(model.waiting.first, task) };
}

/** A sleeper is woken by its bell, which the hand has just answered. */
function wokenFrom(task: TaskState | undefined): Place {
  if (task?.suspendedOn === 'timer') return HAND;
  return { at: task?.suspendedOn === 'executor' ? 'helpers' : 'waiting', row: 0 };
}

/** The tray's end. */
function inTray({ ready }: LoopModel): Place {
  return { at: 'tray', row: Math.max(0, ready.total - 1) };
}

function rowOf(entries: readonly (Entry | null)[], task: number): number {
  return Math.max(
    0,
    entries.findIndex((entry) => entry?.task === task),
  );
}

function helperRow({ executor }: LoopModel, task: number): number {
  if (!executor) return 0;
  return rowOf([...executor.first, ...executor.backlog.first], task);
}

/** Where a flight's ticket is when its motion has come so far, 0 to 1. */
export function flightPoint({ from, to }: Flight, layout: LoopLayout, motion: number): Point {
  const [a, b, p] = [pointOf(from, layout), pointOf(to, layout), ease(motion)];
  // What comes back into the tray goes below everything, as the arrow there does.
  const comesBack = to.at === 'tray' && a.x > b.x;
  const dip = comesBack ? 4 * p * (1 - p) * (layout.height - 14 - Math.max(a.y, b.y)) : 0;
  return { x: a.x + (b.x - a.x) * p, y: a.y + (b.y - a.y) * p + dip };
}

/** Starts at once and settles. */
export function ease(p: number): number {
  return 1 - (1 - p) ** 3;
}
