import type { LessonCard } from '../lesson/lesson';
import { taskName } from '../lesson/task-name';
import { placeOf } from '../trace/place';
import { countUntil } from '../trace/search';
import { MAIN_TASK, type TraceEvent } from '../trace/trace';
import type { Language } from '../words/text';
import type { Bell, JobSpan, LaneSpans, LockSpan, Pool, Span, TimeoutMark } from './spans';

/** A row of a lane: a ticket, a task that nobody ordered, a main task that has something to show, or one of the executor's workers. */
export interface Row {
  /** Its place among the lane's rows of tasks, or of workers. */
  index: number;
  name: string;
  kind: string;
  /** The worker's number from 1; 0 in the row of a task. */
  worker: number;
  /** Of the main task. */
  main: boolean;
  /** When the ticket was hung up, the task created, the worker ready, or the main task first has something to show. */
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
/** What a main task has a row for: it only waits in most lessons, and a row of that would say nothing; a program's may do all. */
function showsMain(event: TraceEvent): boolean {
  switch (event.type) {
    case 'work-started':
    case 'block-started':
    case 'timeout-set':
      return true;
    case 'timer-set':
    case 'io-wait':
      return placeOf(event.label) !== null;
    default:
      return false;
  }
}

/**
 * One lane's rows, in the order in which their tickets or tasks appeared, made from its events as they come, and under
 * them its workers. Rows are only ever added, so that none moves among its kind while the lane cooks. The window, the
 * exported timeline and the terminal draw these.
 */
export class LaneRows {
  readonly rows: Row[] = [];
  /** Of more than MOST_WORKERS only the first have rows. */
  readonly workers: Row[] = [];
  /** What the lane's one thread did: work, blocked and idle spans of every task. */
  readonly thread: Span[] = [];
  readonly idle: Span[] = [];
  /** A bell rang late. */
  late = false;
  /** Spans that were bound to end at a time, and the longest of them, in ms. */
  readonly due: Span[] = [];
  #longestDueMs = 0;
  /** Each row of a task that was the lowest to have begun, and when that was. */
  readonly #begun: { row: number; t: number }[] = [];
  /** The latest time that a timer or a blocking call was bound to end, in ms. */
  latestDueMs = 0;
  readonly #rowOfTask = new Map<number, number>();
  readonly #mainSpans: Span[] = [];
  #main = { name: '', kind: '' };
  /** How many workers the pools have. */
  #pooled = 0;
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

  /** The row here of what has that row among more events of the same lane. */
  same({ worker, index }: Row): Row | undefined {
    return (worker > 0 ? this.workers : this.rows)[index];
  }

  /** So many rows from the top, workers and all, or as many as there are. */
  first(count: number): Row[] {
    return [...this.rows.slice(0, count), ...this.workers.slice(0, Math.max(0, count - this.rows.length))];
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

  /** The row of a task; undefined for a main task that has nothing to show. */
  rowIndex(task: number): number | undefined {
    return this.#rowOfTask.get(task);
  }

  /** The row of a task; undefined for a main task that has nothing to show, and for idle time. */
  rowOf(task: number | null): Row | undefined {
    return this.rows[this.#rowOfTask.get(task ?? -1) ?? -1];
  }

  /** The kind of a task; '' for a main task that has nothing to show, and for idle time. */
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
    } else if (event.type === 'task-created') {
      if (event.task === MAIN_TASK) this.#main = { name: event.name, kind: event.kind };
      else this.#addCreated(event);
    } else if ('task' in event && event.task === MAIN_TASK && !this.#rowOfTask.has(MAIN_TASK)) {
      if (showsMain(event)) this.#addMain(event.t);
    }
  }

  #addCreated(event: TraceEvent<'task-created'>): void {
    const ticketRow = this.#rowOfTicket.get(event.ticket);
    this.#rowOfTask.set(event.task, ticketRow ?? this.rows.length);
    if (ticketRow === undefined) this.#addTask(event);
  }

  #addMain(sinceMs: number): void {
    const index = this.rows.length;
    this.#rowOfTask.set(MAIN_TASK, index);
    this.rows.push(newRow({ index, ...this.#main, main: true, sinceMs, spans: this.#mainSpans }));
  }

  #addTask({ name, kind, t }: { name: string; kind: string; t: number }): void {
    this.rows.push(newRow({ index: this.rows.length, name, kind, sinceMs: t }));
  }

  #addPool({ sinceMs, workers }: Pool): void {
    this.#pooled += workers;
    this.#addWorkers(this.#pooled, sinceMs);
  }

  /** Has at least so many workers. */
  #addWorkers(count: number, sinceMs: number): void {
    for (let index = this.workers.length; index < Math.min(MOST_WORKERS, count); index++)
      this.workers.push(newRow({ index, worker: index + 1, sinceMs }));
  }

  #addBell(bell: Bell): void {
    this.late ||= bell.lateSinceMs !== null;
    this.rowOf(bell.task)?.bells.push(bell);
  }

  #addJob(job: JobSpan): void {
    // What told of its pool may be lost, or older than pools are in recordings.
    this.#addWorkers(job.worker + 1, job.startMs);
    this.workers[job.worker]?.spans.push(job);
    this.latestDueMs = Math.max(this.latestDueMs, job.dueMs ?? 0);
  }

  #addSpan(span: Span): void {
    const row = this.rowOf(span.task);
    const spans = span.task === MAIN_TASK ? this.#mainSpans : row?.spans;
    spans?.push(span);
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
  const empty = { name: '', kind: '', worker: 0, main: false, spans: [], bells: [], timeouts: [], locks: [] };
  return { ...empty, ...row };
}

/** What the row of a task is called. */
export function rowName(row: Row, card: LessonCard | undefined, language: Language): string {
  return row.main ? (card?.main ?? row.name) : taskName(card, row, language);
}

/** What fills a row. */
export type TimedSpan = Span | JobSpan;

/** A span that goes on at the playhead and is known to end later. */
export function isDueAfter(span: TimedSpan, playheadMs: number): boolean {
  const open = span.endMs === null || span.endMs > playheadMs;
  const known = span.kind === 'wait' || span.kind === 'blocked' || span.kind === 'job';
  return known && open && span.startMs <= playheadMs && (span.dueMs ?? 0) > playheadMs;
}
