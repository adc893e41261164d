import type { Bell, JobSpan, LaneSpans, LockSpan, Pool, Span, TimeoutMark } from '../../shared/figures/spans';
import { MAIN_TASK, type TraceEvent } from '../../shared/trace/trace';

/** A row of a lane: a ticket, a task that nobody ordered, or one of the executor's workers. */
export interface Row {
  /** Its place among the lane's rows of tasks, or of workers. */
  index: number;
  name: string;
  kind: string;
  /** The worker's number from 1; 0 in the row of a task. */
  worker: number;
  /** When the ticket was hung up, the task created or the worker ready. */
  sinceMs: number;
  /** In order of their start. */
  spans: TimedSpan[];
  /** In the order in which they rang. */
  bells: Bell[];
  timeouts: TimeoutMark[];
  /** When the worker held the lock. */
  locks: LockSpan[];
}

const MOST_WORKERS = 5_000;

/**
 * One lane's rows, in the order in which their tickets or tasks appeared, made from its events as they come, and under
 * them its workers. Rows are only ever added, so that none moves among its kind while the lane cooks.
 */
export class LaneRows {
  readonly rows: Row[] = [];
  /** Of more than MOST_WORKERS only the first have rows. */
  readonly workers: Row[] = [];
  /** What the lane's one thread did: work, blocked and idle spans of every task. */
  readonly thread: Span[] = [];
  readonly idle: Span[] = [];
  /** Spans that were bound to end at a time, and the longest of them, in ms. */
  readonly due: Span[] = [];
  #longestDueMs = 0;
  /** Each row of a task that was the lowest to have begun, and when that was. */
  readonly #begun: { row: number; t: number }[] = [];
  /** The latest time that a timer or a blocking call was bound to end, in ms. */
  latestDueMs = 0;
  readonly #rowOfTask = new Map<number, number>();
  readonly #rowOfTicket = new Map<number, number>();
  #eventsSeen = 0;
  #spansSeen = 0;
  #bellsSeen = 0;
  #poolsSeen = 0;
  #jobsSeen = 0;
  #locksSeen = 0;
  #timeoutsSeen = 0;

  /** Takes the lane's whole event list and its spans; what it has seen before is skipped. */
  update(events: readonly TraceEvent[], source: LaneSpans): this {
    const { spans, bells, pools, jobs, locks, timeouts } = source;
    for (; this.#eventsSeen < events.length; this.#eventsSeen++)
      this.#addRow(events[this.#eventsSeen] as TraceEvent);
    for (; this.#spansSeen < spans.length; this.#spansSeen++) this.#addSpan(spans[this.#spansSeen] as Span);
    for (; this.#bellsSeen < bells.length; this.#bellsSeen++) this.#addBell(bells[this.#bellsSeen] as Bell);
    for (; this.#poolsSeen < pools.length; this.#poolsSeen++) this.#addPool(pools[this.#poolsSeen] as Pool);
    for (; this.#jobsSeen < jobs.length; this.#jobsSeen++) this.#addJob(jobs[this.#jobsSeen] as JobSpan);
    for (; this.#locksSeen < locks.length; this.#locksSeen++) {
      const lock = locks[this.#locksSeen] as LockSpan;
      this.workers[lock.worker]?.locks.push(lock);
    }
    for (; this.#timeoutsSeen < timeouts.length; this.#timeoutsSeen++) {
      const timeout = timeouts[this.#timeoutsSeen] as TimeoutMark;
      this.rowOf(timeout.task)?.timeouts.push(timeout);
    }
    return this;
  }

  /** Whether the workers have handed a lock around. */
  get locked(): boolean {
    return this.#locksSeen > 0;
  }

  /** How many rows there are, workers and all. */
  get count(): number {
    return this.rows.length + this.workers.length;
  }

  /** The row at a place from the top. */
  at(place: number): Row | undefined {
    return this.rows[place] ?? this.workers[place - this.rows.length];
  }

  /** The rows from one place up to another; null for one that there is not yet at kitchen time `t`. */
  between(first: number, end: number, t: number): (Row | null)[] {
    const places = Array.from({ length: Math.max(0, Math.min(end, this.count) - first) });
    return places.map((_, index) => {
      const row = this.at(first + index);
      return row && row.sinceMs <= t ? row : null;
    });
  }

  /** Those spans that go on at `t` and are bound to end later, in order of their start. */
  dueAfter(t: number): Span[] {
    const due: Span[] = [];
    for (let index = countUntil(this.due, (span) => span.startMs, t) - 1; index >= 0; index--) {
      const span = this.due[index] as Span;
      if (span.startMs + this.#longestDueMs < t) break;
      if (isDueAfter(span, t)) due.push(span);
    }
    return due.reverse();
  }

  /** The place of the newest task that has begun at kitchen time `t`, -1 before any has. */
  newestAt(t: number): number {
    return this.#begun[countUntil(this.#begun, (begun) => begun.t, t) - 1]?.row ?? -1;
  }

  /** The row of a task; undefined for the main task. */
  rowIndex(task: number): number | undefined {
    return this.#rowOfTask.get(task);
  }

  /** The row of a task; undefined for the main task and for idle time. */
  rowOf(task: number | null): Row | undefined {
    return this.rows[this.#rowOfTask.get(task ?? MAIN_TASK) ?? -1];
  }

  /** The kind of a task; '' for the main task and for idle time. */
  kindOf(task: number | null): string {
    return this.rowOf(task)?.kind ?? '';
  }

  /** How many rows there are at kitchen time `t`. */
  countAt(t: number): number {
    return countUntil(this.rows, sinceOf, t) + countUntil(this.workers, sinceOf, t);
  }

  #addRow(event: TraceEvent): void {
    if (event.type === 'ticket-placed') {
      this.#rowOfTicket.set(event.ticket, this.rows.length);
      this.#addTask(event);
    } else if (event.type === 'task-created' && event.task !== MAIN_TASK) {
      const ticketRow = this.#rowOfTicket.get(event.ticket);
      this.#rowOfTask.set(event.task, ticketRow ?? this.rows.length);
      if (ticketRow === undefined) this.#addTask(event);
    }
  }

  #addTask({ name, kind, t }: { name: string; kind: string; t: number }): void {
    this.rows.push(newRow({ index: this.rows.length, name, kind, sinceMs: t }));
  }

  #addPool({ sinceMs, workers }: Pool): void {
    const end = Math.min(MOST_WORKERS, this.workers.length + workers);
    for (let index = this.workers.length; index < end; index++)
      this.workers.push(newRow({ index, worker: index + 1, sinceMs }));
  }

  #addBell(bell: Bell): void {
    this.rowOf(bell.task)?.bells.push(bell);
  }

  #addJob(job: JobSpan): void {
    this.workers[job.worker]?.spans.push(job);
    this.latestDueMs = Math.max(this.latestDueMs, job.dueMs ?? 0);
  }

  #addSpan(span: Span): void {
    const row = this.rowOf(span.task);
    row?.spans.push(span);
    if (row && span.kind !== 'ready' && row.index > (this.#begun.at(-1)?.row ?? -1))
      this.#begun.push({ row: row.index, t: span.startMs });
    if (span.kind === 'idle') this.idle.push(span);
    if (span.kind === 'work' || span.kind === 'blocked' || span.kind === 'idle') this.thread.push(span);
    this.latestDueMs = Math.max(this.latestDueMs, span.dueMs ?? 0);
    if (span.dueMs === null || span.kind === 'work') return;
    this.due.push(span);
    this.#longestDueMs = Math.max(this.#longestDueMs, span.dueMs - span.startMs);
  }
}

const sinceOf = (row: Row) => row.sinceMs;

function newRow(row: Partial<Row> & Pick<Row, 'index' | 'sinceMs'>): Row {
  return { name: '', kind: '', worker: 0, spans: [], bells: [], timeouts: [], locks: [], ...row };
}

/** What fills a row. */
export type TimedSpan = Span | JobSpan;

export interface Stretch {
  startMs: number;
  endMs: number | null;
}

/**
 * Those spans, in order of their start, that are in view and have begun by the playhead.
 * @param apartMs what ends so soon after the start of another is left out: nobody could see it beside that
 */
export function spansInView<T extends Stretch>(
  spans: readonly T[],
  view: { startMs: number; endMs: number },
  playheadMs: number,
  apartMs = 0,
): T[] {
  const last = countUntil(spans, (span) => span.startMs, Math.min(view.endMs, playheadMs));
  const inView: T[] = [];
  // Spans of one row or one thread do not overlap: they end in the order of their start.
  let index = countUntil(spans, endOf, view.startMs);
  while (index > 0 && endOf(spans[index - 1] as T) >= view.startMs) index--;
  while (index < last) {
    const span = spans[index] as T;
    inView.push(span);
    index = apartMs > 0 ? countUntil(spans, endOf, span.startMs + apartMs, index + 1) : index + 1;
  }
  return inView;
}

const endOf = (span: Stretch) => span.endMs ?? Number.POSITIVE_INFINITY;

/** Those bells that have rung by the playhead and are in view, or of which the wait is. */
export function bellsInView(
  bells: readonly Bell[],
  view: { startMs: number; endMs: number },
  playheadMs: number,
): Bell[] {
  const last = countUntil(bells, (bell) => bell.t, playheadMs);
  let first = last;
  while (first > 0 && (bells[first - 1]?.t ?? 0) >= view.startMs) first--;
  return bells.slice(first, last).filter(({ t, lateSinceMs }) => (lateSinceMs ?? t) <= view.endMs);
}

/**
 * How many of these, in order of their time, are at or before `t` (galloping search).
 * @param from so many are known to be
 */
function countUntil<T>(items: readonly T[], timeOf: (item: T) => number, t: number, from = 0): number {
  let low = from;
  let high = from;
  for (let stride = 1; high < items.length && timeOf(items[high] as T) <= t; stride *= 2) {
    low = high + 1;
    high += stride;
  }
  high = Math.min(high, items.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(items[middle] as T) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span that goes on at the playhead and is known to end later. */
export function isDueAfter(span: TimedSpan, playheadMs: number): boolean {
  const open = span.endMs === null || span.endMs > playheadMs;
  const known = span.kind === 'wait' || span.kind === 'blocked' || span.kind === 'job';
  return known && open && span.startMs <= playheadMs && (span.dueMs ?? 0) > playheadMs;
}
