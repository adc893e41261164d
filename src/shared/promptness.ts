import type { OrderState } from './lane-state';
import type { Mode, TraceEvent } from './trace';

/** How promptly a lane answered what happened: pure folds of its events. Times are kitchen ms. */

/**
 * The longest stretch in which one thing held the lane's thread: in async one step of a task, in sync one blocking
 * call. Until the last event where it did not end.
 */
export function longestStep(events: readonly TraceEvent[], mode: Mode): number {
  let since: number | null = null;
  let longest = 0;
  for (const event of events) {
    if (event.type === (mode === 'async' ? 'step-started' : 'block-started')) since = event.t;
    else if (since !== null && endsStep(event, mode)) {
      longest = Math.max(longest, event.t - since);
      since = null;
    }
  }
  return longest;
}

function endsStep({ type }: TraceEvent, mode: Mode): boolean {
  if (type === 'lane-ended') return true;
  if (mode === 'sync') return type === 'block-ended';
  return type === 'task-suspended' || type === 'timer-set' || type === 'task-done';
}

/** How long after its deadline the latest bell rang; 0 where none rang late. */
export function latestBell(events: readonly TraceEvent[]): number {
  const deadlines = new Map<number, number>();
  let latest = 0;
  for (const event of events) {
    if (event.type === 'timer-set') deadlines.set(event.timer, event.deadline);
    else if (event.type === 'timer-fired')
      latest = Math.max(latest, event.t - (deadlines.get(event.timer) ?? event.t));
  }
  return latest;
}

/** The longest time that each task was ready before it ran, by task. */
export function taskLatencies(events: readonly TraceEvent[]): Map<number, number> {
  const readySince = new Map<number, number>();
  const latencies = new Map<number, number>();
  for (const event of events) {
    if (event.type === 'step-started') {
      const waited = event.t - (readySince.get(event.task) ?? event.t);
      latencies.set(event.task, Math.max(waited, latencies.get(event.task) ?? 0));
      readySince.delete(event.task);
    } else {
      const task = madeReady(event);
      if (task !== null && !readySince.has(task)) readySince.set(task, event.t);
    }
  }
  return latencies;
}

/** The task that the event makes ready to run, or null. */
function madeReady(event: TraceEvent): number | null {
  switch (event.type) {
    case 'task-created':
    case 'task-woken':
    case 'timer-fired':
      return event.task;
    case 'task-suspended':
      return event.on === 'turn' ? event.task : null;
    default:
      return null;
  }
}

/** How many pairs of served orders were served against the order in which they were placed. */
export function inversions(orders: readonly OrderState[], served: readonly number[]): number {
  let count = 0;
  for (const { earlier, index } of servings(orders, served)) count += index - earlier;
  return count;
}

/** For each served order in turn, how many that were placed before it had not been served by then. */
export function overtakings(orders: readonly OrderState[], served: readonly number[]): number[] {
  return Array.from(servings(orders, served), ({ place, earlier }) => place - earlier);
}

interface Serving {
  /** Among the served. */
  index: number;
  /** Among the placed. */
  place: number;
  /** How many of those that were placed before it had been served before it. */
  earlier: number;
}

function* servings(orders: readonly OrderState[], served: readonly number[]): Generator<Serving> {
  const places = new Map(orders.map(({ order }, index) => [order, index]));
  const before: number[] = [];
  for (const [index, order] of served.entries()) {
    const place = places.get(order) ?? 0;
    const earlier = insertionPoint(before, place);
    yield { index, place, earlier };
    before.splice(earlier, 0, place);
  }
}

/** Where a number belongs among the sorted ones (binary search). */
function insertionPoint(sorted: readonly number[], number: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From placing to serving, for one kind of order. */
export interface OrderLatency {
  kind: string;
  p50Ms: number;
  p95Ms: number;
}

/** The latencies of the orders that were served, by kind in the order of their first coming. */
export function orderLatencies(orders: readonly OrderState[]): OrderLatency[] {
  const served = orders.filter((order) => order.servedMs !== null);
  return [...new Set(served.map((order) => order.kind))].map((kind) => {
    const times = served
      .filter((order) => order.kind === kind)
      .map((order) => (order.servedMs ?? 0) - order.placedMs)
      .sort((a, b) => a - b);
    return { kind, p50Ms: percentile(times, 50), p95Ms: percentile(times, 95) };
  });
}

/** The smallest of the sorted times that so many percent do not exceed. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? 0;
}
