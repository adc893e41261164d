import type { LaneRows } from '../../shared/figures/lane-rows';
import type { SpanKind } from '../../shared/figures/spans';

/** A stretch of a lane's bar. */
export interface BarPiece {
  what: SpanKind;
  /** The kind of task, '' where there is none. */
  kind: string;
  startMs: number;
  endMs: number;
}

/**
 * What the lane's thread did, piece by piece until `endMs`. Neighbours of one kind that are shorter than `shortMs`
 * become one piece, as do idle times with next to nothing between them, so that the bar can still be read.
 */
export function barPieces(rows: LaneRows, endMs: number, shortMs: number): BarPiece[] {
  const pieces: BarPiece[] = [];
  for (const span of rows.thread) {
    const piece = {
      what: span.kind,
      kind: rows.kindOf(span.task),
      startMs: span.startMs,
      endMs: Math.min(span.endMs ?? endMs, endMs),
    };
    const last = pieces.at(-1);
    if (last && last.what === piece.what && last.kind === piece.kind && areOne(last, piece, shortMs))
      last.endMs = piece.endMs;
    else if (piece.endMs > piece.startMs) pieces.push(piece);
  }
  return pieces;
}

/** Short steps in a row; and idle time that was broken for a moment too short to be seen. */
function areOne(a: BarPiece, b: BarPiece, shortMs: number): boolean {
  const gapMs = b.startMs - a.endMs;
  if (b.what === 'idle') return gapMs < shortMs / 10;
  return gapMs < 1 && b.endMs - b.startMs < shortMs;
}
