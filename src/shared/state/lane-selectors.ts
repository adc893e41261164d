import { derived } from './derived';
import { leastOf, SHOWN } from './few';
import type { JobState, LaneState, TicketState, Totals } from './lane-state';

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

/** A ticket on the rail. */
export interface RailTicket {
  ticket: number;
  kind: string;
  name: string;
  placedMs: number;
}

/**
 * Tickets that hang on the rail, in the order they were hung up: of orders that are not served, those whose work has
 * not begun. The first few, and how many there are.
 */
export const railTickets = derived((state): { first: readonly RailTicket[]; total: number } => {
  const first: RailTicket[] = [];
  let total = 0;
  for (const { ticket, kind, name, placedMs } of notBegun(state))
    if (++total <= SHOWN) first.push({ ticket, kind, name, placedMs });
  return { first, total };
});

function* notBegun({ tickets, tasks, orders }: LaneState): Generator<TicketState> {
  for (const ticket of tickets) {
    const task = ticket.task === null ? undefined : tasks.get(ticket.task);
    const isBegun = task && (task.startedMs !== null || task.endedMs !== null);
    const isServed = (orders.get(ticket.order)?.servedMs ?? null) !== null;
    if (!isBegun && !isServed) yield ticket;
  }
}
