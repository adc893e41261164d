import { bellsInView, spansInView } from '../../shared/figures/in-view';
import type { Row, TimedSpan } from '../../shared/figures/lane-rows';
import type { LockSpan, Span, SpanKind, TimeoutMark } from '../../shared/figures/spans';
import { timeoutAt } from '../../shared/figures/timeout-at';

/** What a pointer is on: `late` is the time between a bell's deadline and its ring. */
export interface Pointed {
  what: SpanKind | 'job' | 'lock' | 'timeout' | 'expired' | 'late';
  /** Whose it is, null for the lane's own idle time. */
  task: number | null;
  /** The worker from 1, 0 where it is none's. */
  worker: number;
  label: string;
  startMs: number;
  /** null while it goes on. */
  endMs: number | null;
}

/** What of a row is at a time that the playhead has passed; a mark may be `nearMs` away. The smallest thing wins. */
export function pointedAt(row: Row, t: number, nearMs: number, playheadMs: number): Pointed | null {
  const timeout = row.timeouts.find((mark) => {
    const shown = timeoutAt(mark, playheadMs);
    return shown && Math.abs(shown.t - t) <= nearMs;
  });
  if (timeout) return pointedTimeout(timeout, playheadMs);
  if (t > playheadMs) return null;
  const view = { startMs: t, endMs: t };
  const bell = bellsInView(row.bells, view, playheadMs).find(({ lateSinceMs }) => lateSinceMs !== null);
  if (bell && t <= bell.t)
    return {
      what: 'late',
      task: bell.task,
      worker: 0,
      label: '',
      startMs: bell.lateSinceMs ?? t,
      endMs: bell.t,
    };
  const lock = spansInView(row.locks, view, playheadMs).at(-1);
  if (lock) return pointedLock(lock, playheadMs);
  const span = spansInView<TimedSpan>(row.spans, view, playheadMs).at(-1);
  return span ? pointedSpan(span, playheadMs) : null;
}

/** What the lane's thread did at a time. */
export function pointedInThread(thread: readonly Span[], t: number, playheadMs: number): Pointed | null {
  const span = t > playheadMs ? undefined : spansInView(thread, { startMs: t, endMs: t }, playheadMs).at(-1);
  return span ? pointedSpan(span, playheadMs) : null;
}

/** A span as far as the playhead knows it. */
function pointedSpan(span: TimedSpan, playheadMs: number): Pointed {
  const { kind, task, label, startMs, endMs } = span;
  const worker = span.kind === 'job' ? span.worker + 1 : 0;
  return { what: kind, task, worker, label, startMs, endMs: known(endMs, playheadMs) };
}

function pointedLock({ worker, startMs, endMs }: LockSpan, playheadMs: number): Pointed {
  return {
    what: 'lock',
    task: null,
    worker: worker + 1,
    label: '',
    startMs,
    endMs: known(endMs, playheadMs),
  };
}

function pointedTimeout(mark: TimeoutMark, playheadMs: number): Pointed {
  const { task, setMs, deadlineMs } = mark;
  const what = timeoutAt(mark, playheadMs)?.expired ? 'expired' : 'timeout';
  return { what, task, worker: 0, label: '', startMs: setMs, endMs: deadlineMs };
}

function known(endMs: number | null, playheadMs: number): number | null {
  return endMs !== null && endMs <= playheadMs ? endMs : null;
}
