import { derived } from './derived';
import type { LaneState, TaskState } from './lane-state';

/**
 * What became of food: it is fine, it burnt (its task failed while it held a place at a station), it was thrown away (its
 * task was cancelled there), or none was made.
 */
export type Fate = 'fine' | 'burnt' | 'thrown' | 'none';

/** The food of one ticket. */
export interface Portion {
  kind: string;
  fate: Fate;
}

/** What an order's tickets came to. */
export interface Plate {
  order: number;
  /** The order's own kind. */
  kind: string;
  portions: readonly Portion[];
  /** It went through the hatch. */
  served: boolean;
  /** When its last task ended; null while one may still go on. */
  endedMs: number | null;
}

/** Every order's plate by order. */
export const plates = derived((state): ReadonlyMap<number, Plate> => {
  const all = new Map<number, { -readonly [K in keyof Plate]: Plate[K] } & { portions: Portion[] }>();
  for (const { order, kind, servedMs } of state.orders)
    all.set(order, { order, kind, portions: [], served: servedMs !== null, endedMs: 0 });
  for (const { order, task: id, kind } of state.tickets) {
    const plate = all.get(order);
    const task = id === null ? undefined : state.tasks.get(id);
    if (!plate) continue;
    plate.portions.push({ kind, fate: fateOf(task, plate.served) });
    const endedMs = task?.endedMs ?? null;
    plate.endedMs = plate.endedMs === null || endedMs === null ? null : Math.max(plate.endedMs, endedMs);
  }
  return all;
});

/** @param served its order went through the hatch: helpers may have made it, who leave no trace at a station */
export function fateOf(task: TaskState | undefined, served: boolean): Fate {
  const made = task !== undefined && (task.slot !== null || task.worked > 0);
  if (task?.outcome === 'failed') return made ? 'burnt' : 'none';
  if (task?.outcome === 'cancelled') return made ? 'thrown' : 'none';
  return served || (made && task.outcome === 'ok') ? 'fine' : 'none';
}

/** An order whose tasks all ended, of which nothing was made and nothing was served. */
export function isEmpty({ served, portions, endedMs }: Plate): boolean {
  return !served && endedMs !== null && portions.length > 0 && portions.every(({ fate }) => fate === 'none');
}

/** Everything that was ordered was served, and all of it is fine. */
export const allFine = derived((state: LaneState) =>
  [...plates(state).values()].every(
    ({ served, portions }) => served && portions.every(({ fate }) => fate === 'fine'),
  ),
);
