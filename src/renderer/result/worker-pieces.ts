import { spansInView } from '../../shared/figures/in-view';
import type { LaneRows, Row } from '../../shared/figures/lane-rows';

/** A stretch of a worker's bar, in ms. */
export interface WorkerPiece {
  /** Whether it computed then, or waited for the lock. */
  computes: boolean;
  startMs: number;
  endMs: number;
}

/**
 * A worker's calls until `endMs`, and over them when it could compute: while it held the lock that all have, or all the time
 * where they have none.
 * @param apartMs what ends so soon after the start of another is left out: nobody could see it beside that
 */
export function workerPieces({ locked }: LaneRows, row: Row, endMs: number, apartMs: number): WorkerPiece[] {
  const upToEnd = (computes: boolean) => (span: { startMs: number; endMs: number | null }) => ({
    computes,
    startMs: span.startMs,
    endMs: Math.min(span.endMs ?? endMs, endMs),
  });
  const calls = row.spans.map(upToEnd(!locked));
  const held = spansInView(row.locks, { startMs: 0, endMs }, endMs, apartMs).map(upToEnd(true));
  return [...calls, ...held].filter((piece) => piece.endMs > piece.startMs);
}

/** For how long the worker could compute until `endMs`, in ms. */
export function computedMs(rows: LaneRows, row: Row, endMs: number): number {
  const computing = workerPieces(rows, row, endMs, 0).filter(({ computes }) => computes);
  return computing.reduce((sum, piece) => sum + piece.endMs - piece.startMs, 0);
}
