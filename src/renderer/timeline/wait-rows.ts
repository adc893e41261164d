import { type Stretch, spansInView } from '../../shared/figures/in-view';
import type { LaneRows } from '../../shared/figures/lane-rows';
import type { Span } from '../../shared/figures/spans';

/** A wait, and the kind of what waits. */
export interface Wait extends Stretch {
  span: Span;
  kind: string;
}

/** Of more tasks than these, the first are looked at: nobody tells so many waits apart. */
const MOST_TASKS = 200;

/**
 * The waits in view that have begun by the playhead, in thin rows: those of one time lie in different ones.
 * @param most rows
 * @param apartMs what ends so soon after the start of another is left out
 */
export function waitsInView(
  rows: LaneRows,
  view: { startMs: number; endMs: number },
  playheadMs: number,
  most: number,
  apartMs = 0,
): Wait[][] {
  const waits: Wait[] = [];
  for (const { spans, kind } of rows.rows.slice(0, MOST_TASKS)) {
    for (const span of spansInView(spans, view, playheadMs, apartMs)) {
      if (span.kind === 'wait') waits.push({ span, kind, startMs: span.startMs, endMs: span.endMs });
    }
  }
  waits.sort((a, b) => a.startMs - b.startMs);
  return asRows(waits, most);
}

/** Stretches by their start in as few rows as they need, and no more than `most`: what has no room is left out. */
export function asRows<T extends Stretch>(stretches: readonly T[], most: number): T[][] {
  const rows: T[][] = [];
  for (const stretch of stretches) {
    const free = rows.find((row) => (row.at(-1)?.endMs ?? Number.POSITIVE_INFINITY) <= stretch.startMs);
    if (free) free.push(stretch);
    else if (rows.length < most) rows.push([stretch]);
  }
  return rows;
}
