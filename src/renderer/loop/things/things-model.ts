import { derived } from '../../../shared/state/derived';
import { firstFew, leastOf, SHOWN } from '../../../shared/state/few';
import type { LaneState, TaskState } from '../../../shared/state/lane-state';
import type { ResourceKind } from '../../../shared/trace/trace';
import { readWaits } from '../../../shared/trace/waits';
import { type Entry, entryOf } from '../model/loop-model';

/** Something that tasks of a program share, as it is drawn: who has it, what it holds, who stands before it. */
export interface ShownThing {
  resource: number;
  kind: ResourceKind;
  name: string;
  /** Places to draw, filled ones first; of very many, the first. */
  places: { filled: number; drawn: number; all: number | null };
  holders: Entry[];
  /** First come first. */
  waiters: { first: Entry[]; total: number };
}

/** So many places of one thing are drawn. */
const MOST_PLACES = 10;

/** The things of a lane at a moment, in the order of their making; of very many the first. */
export function thingsModel(state: LaneState): ShownThing[] {
  const waiting = waitersOf(state);
  return firstFew(state.resources).map(({ resource, kind, name, capacity, value, holders }) => ({
    resource,
    kind,
    name,
    places: placesOf(kind, capacity, value),
    holders: holders.slice(0, SHOWN).map((task) => entryOf(state, task)),
    waiters: fewOf(state, waiting.get(resource) ?? []),
  }));
}

/** By resource, the tasks that wait for it. */
const waitersOf = derived(({ tasks, resources }) => {
  const waiting = new Map<number, TaskState[]>();
  if (resources.size === 0) return waiting;
  for (const task of tasks) {
    if (task.status !== 'waiting' || task.suspendedOn !== 'resource') continue;
    for (const { kind, id } of readWaits(task.waitsFor))
      if (kind === 'resource') waiting.set(id, [...(waiting.get(id) ?? []), task as TaskState]);
  }
  return waiting;
});

function fewOf(state: LaneState, tasks: TaskState[]): ShownThing['waiters'] {
  const { first, total } = leastOf(tasks, SHOWN, (a, b) => a.suspendedSeen < b.suspendedSeen);
  return { first: first.map(({ id }) => entryOf(state, id)), total };
}

/** A semaphore tells its free places, everything else what it holds. */
function placesOf(kind: ResourceKind, capacity: number | null, value: number): ShownThing['places'] {
  const all = kind === 'lock' || kind === 'event' || kind === 'condition' ? 1 : capacity;
  const filled = kind === 'semaphore' && all !== null ? Math.max(0, all - value) : value;
  const drawn = Math.min(MOST_PLACES, all ?? filled);
  return { filled: Math.min(filled, drawn), drawn, all };
}
