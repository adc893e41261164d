import type { OrderState } from '../state/lane-state';
import { freesThread, takesThread } from '../trace/step-end';
import type { Mode, TraceEvent } from '../trace/trace';

/** How promptly a lane answered what happened: pure folds of its events. Times are kitchen ms. */

/**
 * The longest stretch in which one thing held the lane's thread: one blocking call, and in async one step of a task or one
 * callback with all that blocks in it. Until the last event where it did not end.
 */
export function longestStep(events: readonly TraceEvent[], mode: Mode): number {
  let since: number | null = null;
  let byStep = false;
  let longest = 0;
  for (const event of events) {
    if (mode === 'async' && takesThread(event)) [since, byStep] = [event.t, true];
    // Also outside of the loop, such as in what a program does before it.
    else if (event.type === 'block-started') {
      if (since === null || !byStep) [since, byStep] = [event.t, false];
    } else if (since !== null && (byStep ? freesThread(event) : endsBlock(event))) {
      longest = Math.max(longest, event.t - since);
      since = null;
    }
  }
  return longest;
}

function endsBlock({ type }: TraceEvent): boolean {
  return type === 'block-ended' || type === 'lane-ended';
}

/** How long after its deadline the latest bell rang; 0 where none rang late. */
export function latestBell(events: readonly TraceEvent[]): number {
  return bellDelays(events).reduce((latest, ms) => Math.max(latest, ms), 0);
}

/** How long after its deadline each bell rang, in the order in which they rang. */
export function bellDelays(events: readonly TraceEvent[]): number[] {
  const deadlines = new Map<number, number>();
  const delays: number[] = [];
  for (const event of events) {
    if (event.type === 'timer-set') deadlines.set(event.timer, event.deadline);
    else if (event.type === 'timer-fired') delays.push(event.t - (deadlines.get(event.timer) ?? event.t));
  }
  return delays;
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
  const before = new RankCount(orders.length);
  for (const [index, order] of served.entries()) {
    const place = places.get(order) ?? 0;
    yield { index, place, earlier: before.below(place) };
    before.add(place);
  }
}

/** Counts how many of some numbers are below another one (a Fenwick tree), in steps as many as the count has digits. */
class RankCount {
  readonly #sums: Float64Array;

  /** @param size all numbers are below it */
  constructor(size: number) {
    this.#sums = new Float64Array(size + 1);
  }

  add(number: number): void {
    for (let at = number + 1; at < this.#sums.length; at += at & -at) (this.#sums[at] as number)++;
  }

  below(number: number): number {
    let count = 0;
    for (let at = number; at > 0; at -= at & -at) count += this.#sums[at] as number;
    return count;
  }
}

/** From placing to serving, for one kind of order. */
export interface OrderLatency {
  kind: string;
  p50Ms: number;
  p95Ms: number;
}

/** The latencies of the orders that were served, by kind in the order of their first coming. */
export function orderLatencies(orders: readonly OrderState[]): OrderLatency[] {
  const times = new Map<string, number[]>();
  for (const { kind, placedMs, servedMs } of orders) {
    if (servedMs === null) continue;
    const ofKind = times.get(kind);
    if (ofKind) ofKind.push(servedMs - placedMs);
    else times.set(kind, [servedMs - placedMs]);
  }
  return Array.from(times, ([kind, ofKind]) => {
    const sorted = ofKind.sort((a, b) => a - b);
    return { kind, p50Ms: percentile(sorted, 50), p95Ms: percentile(sorted, 95) };
  });
}

/** Nearest-rank percentile of sorted times. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? 0;
}
