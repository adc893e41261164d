import { countUntil } from '../trace/search';
import type { Bell } from './spans';

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
