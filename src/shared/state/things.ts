import type { ResourceKind } from '../trace/trace';
import { readWaits } from '../trace/waits';
import { derived } from './derived';
import { type Entry, entryOf } from './entry';
import { firstFew, leastOf, SHOWN } from './few';
import type { LaneState, ResourceState, TaskState } from './lane-state';

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

/** The first few, and how many there are. */
export interface ShownThings {
  first: ShownThing[];
  total: number;
}

/** So many places of one thing are drawn. */
const MOST_PLACES = 10;

/** What a lane's tasks share at a moment, in the order of its making: the first few, and how many there are. */
export const thingsModel = derived((state): ShownThings => {
  const waiting = waitersOf(state);
  const first = firstFew(state.resources).map((each) =>
    thingOf(state, each, waiting.get(each.resource) ?? []),
  );
  return { first, total: state.resources.size };
});

function thingOf(state: LaneState, of: Readonly<ResourceState>, waiting: TaskState[]): ShownThing {
  const { resource, kind, name, capacity, value, holders } = of;
  return {
    resource,
    kind,
    name,
    // A barrier's change of value is told when all have come: until then it holds who waits.
    places: placesOf(kind, capacity, kind === 'barrier' ? Math.max(value, waiting.length) : value),
    holders: holders.slice(0, SHOWN).map((task) => entryOf(state, task)),
    waiters: fewOf(state, waiting),
  };
}

/** By resource, the tasks that wait for it. */
function waitersOf({ tasks, resources }: LaneState): Map<number, TaskState[]> {
  const waiting = new Map<number, TaskState[]>();
  if (resources.size === 0) return waiting;
  for (const task of tasks) {
    if (task.status !== 'waiting' || task.suspendedOn !== 'resource') continue;
    for (const { kind, id } of readWaits(task.waitsFor))
      if (kind === 'resource') lineOf(waiting, id).push(task);
  }
  return waiting;
}

function lineOf(waiting: Map<number, TaskState[]>, resource: number): TaskState[] {
  const line = waiting.get(resource) ?? [];
  waiting.set(resource, line);
  return line;
}

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
