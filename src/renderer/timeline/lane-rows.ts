import type { Bell, LaneSpans, Span } from '../../shared/spans';
import { MAIN_TASK, type TraceEvent } from '../../shared/trace';

/** A row of a lane: a ticket, or a task that nobody ordered. */
export interface Row {
  /** Its place among the lane's rows. */
  index: number;
  name: string;
  kind: string;
  /** When the ticket was hung up or the task created. */
  sinceMs: number;
  /** In order of their start. */
  spans: Span[];
  /** When its bells rang. */
  bells: number[];
}

/**
 * One lane's rows, in the order in which their tickets or tasks appeared, made from its events as they come.
 * Rows are only ever added, so that none moves while the lane cooks.
 */
export class LaneRows {
  readonly rows: Row[] = [];
  /** What the lane's one thread did: work, blocked and idle spans of every task. */
  readonly thread: Span[] = [];
  readonly idle: Span[] = [];
  /** The latest time that a timer or a blocking call was bound to end, in ms. */
  latestDueMs = 0;
  readonly #rowOfTask = new Map<number, number>();
  readonly #rowOfTicket = new Map<number, number>();
  #eventsSeen = 0;
  #spansSeen = 0;
  #bellsSeen = 0;

  /** Takes the lane's whole event list and its spans; what it has seen before is skipped. */
  update(events: readonly TraceEvent[], { spans, bells }: LaneSpans): this {
    for (; this.#eventsSeen < events.length; this.#eventsSeen++)
      this.#addRow(events[this.#eventsSeen] as TraceEvent);
    for (; this.#spansSeen < spans.length; this.#spansSeen++) this.#addSpan(spans[this.#spansSeen] as Span);
    for (; this.#bellsSeen < bells.length; this.#bellsSeen++) this.#addBell(bells[this.#bellsSeen] as Bell);
    return this;
  }

  /** The row of a task; undefined for the main task. */
  rowIndex(task: number): number | undefined {
    return this.#rowOfTask.get(task);
  }

  /** The kind of a task; '' for the main task and for idle time. */
  kindOf(task: number | null): string {
    return this.rows[this.#rowOfTask.get(task ?? MAIN_TASK) ?? -1]?.kind ?? '';
  }

  /** How many rows there are at kitchen time `t`. */
  countAt(t: number): number {
    return countUntil(this.rows, (row) => row.sinceMs, t);
  }

  #addRow(event: TraceEvent): void {
    if (event.type === 'ticket-placed') {
      this.#rowOfTicket.set(event.ticket, this.rows.length);
      this.#push(event);
    } else if (event.type === 'task-created' && event.task !== MAIN_TASK) {
      const ticketRow = this.#rowOfTicket.get(event.ticket);
      this.#rowOfTask.set(event.task, ticketRow ?? this.rows.length);
      if (ticketRow === undefined) this.#push(event);
    }
  }

  #push({ name, kind, t }: { name: string; kind: string; t: number }): void {
    this.rows.push({ index: this.rows.length, name, kind, sinceMs: t, spans: [], bells: [] });
  }

  #addBell({ t, task }: Bell): void {
    this.rows[this.#rowOfTask.get(task) ?? -1]?.bells.push(t);
  }

  #addSpan(span: Span): void {
    const row = span.task === null ? undefined : this.#rowOfTask.get(span.task);
    if (row !== undefined) this.rows[row]?.spans.push(span);
    if (span.kind === 'idle') this.idle.push(span);
    if (span.kind === 'work' || span.kind === 'blocked' || span.kind === 'idle') this.thread.push(span);
    this.latestDueMs = Math.max(this.latestDueMs, span.dueMs ?? 0);
  }
}

/** Those spans, in order of their start, that are in view and have begun by the playhead. */
export function spansInView(
  spans: readonly Span[],
  view: { startMs: number; endMs: number },
  playheadMs: number,
): Span[] {
  const last = countUntil(spans, (span) => span.startMs, Math.min(view.endMs, playheadMs));
  let first = last;
  // Spans of one row or one thread do not overlap: the first that ended before the view ends the search.
  while (first > 0 && (spans[first - 1]?.endMs ?? Infinity) >= view.startMs) first--;
  return spans.slice(first, last);
}

/** How many of these, in order of their time, are at or before `t` (binary search). */
function countUntil<T>(items: readonly T[], timeOf: (item: T) => number, t: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(items[middle] as T) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span that goes on at the playhead and is known to end later. */
export function isDueAfter(span: Span, playheadMs: number): boolean {
  const open = span.endMs === null || span.endMs > playheadMs;
  const known = span.kind === 'wait' || span.kind === 'blocked';
  return known && open && span.startMs <= playheadMs && (span.dueMs ?? 0) > playheadMs;
}
