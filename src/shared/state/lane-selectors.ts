import { MAIN_TASK } from '../trace/trace';
import { derived } from './derived';
import { leastOf, SHOWN } from './few';
import type { JobState, LaneState, Totals } from './lane-state';

/** Calls that no worker has taken yet: the first few in the order they were submitted, and how many there are. */
export const backlog = derived(({ executor }) =>
  leastOf(
    executor.jobs,
    SHOWN,
    (a, b) => a.job < b.job,
    (job) => job.worker === null,
  ),
);

/** What each worker runs, by its number; those that have nothing to do are not among them. */
export const workersAtWork = derived(({ executor }): ReadonlyMap<number, JobState> => {
  const workers = new Map<number, JobState>();
  for (const job of executor.jobs) if (job.worker !== null) workers.set(job.worker, job);
  return workers;
});

/** Whether the loop has stopped and its program waits for threads whose calls go on: that is no idle loop. */
export function waitsForThreads({ cook, loop }: LaneState): boolean {
  return cook.doing === 'idle' && loop?.running === false;
}

/** Totals including what is still in progress at `t` (kitchen ms, not before the state's last event). */
export function totalsAt(state: LaneState, t: number): Totals {
  const { busyMs, blockedMs, idleMs } = state.totals;
  const open = waitsForThreads(state) ? 0 : Math.max(0, t - state.cook.sinceMs);
  switch (state.cook.doing) {
    case 'working':
      return { busyMs: busyMs + open, blockedMs, idleMs };
    case 'blocked':
      return { busyMs, blockedMs: blockedMs + open, idleMs };
    case 'idle':
      return { busyMs, blockedMs, idleMs: idleMs + open };
    default:
      return state.totals;
  }
}

/** A ticket on the rail: a task's next step, its bell, or an order not yet started. */
export interface RailTicket {
  kind: string;
  name: string;
  bell: boolean;
}

/**
 * Tickets that hang on the rail: the first few, and how many there are. Async: the ready queue in order, then orders
 * that no task has picked up. Sync: tickets placed and not begun.
 */
export const railTickets = derived((state): { first: readonly RailTicket[]; total: number } => {
  const first: RailTicket[] = [];
  let total = 0;
  for (const ticket of hanging(state)) if (++total <= SHOWN) first.push(ticket);
  return { first, total };
});

function* hanging(state: LaneState): Generator<RailTicket> {
  const isSync = state.mode === 'sync';
  for (const { task, what } of isSync ? [] : state.ready) {
    const queued = task === MAIN_TASK ? undefined : state.tasks.get(task);
    if (queued) yield { kind: queued.kind, name: queued.name, bell: what === 'bell' };
  }
  const begun = isSync ? new Set() : begunOrders(state);
  for (const { task, order, kind, name } of state.tickets)
    if (task === null && !begun.has(order)) yield { kind, name, bell: false };
}

function begunOrders({ tickets }: LaneState): Set<number> {
  const begun = new Set<number>();
  for (const { task, order } of tickets) if (task !== null) begun.add(order);
  return begun;
}
