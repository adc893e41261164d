import type { LaneCursor } from '../../shared/lane-cursor';

/** How long is folded at a stretch, in ms: the window paints and hears what is pressed between two. */
const STRETCH_MS = 6;
/** How many events at least. */
const EVENTS = 4096;

/**
 * Folds lanes to the end of what is in their log, between what else the window does: from then on their keyframes let
 * every seek be short. Returns how to stop it.
 */
export function lookAhead(cursors: readonly LaneCursor[]): () => void {
  let timeout = setTimeout(fold);
  function fold(): void {
    const until = performance.now() + STRETCH_MS;
    let cursor: LaneCursor | undefined;
    do {
      cursor = cursors.find(({ seen, length }) => seen < length);
      cursor?.seek(Math.min(cursor.length, cursor.seen + EVENTS));
    } while (cursor && performance.now() < until);
    if (cursor) timeout = setTimeout(fold);
  }
  return () => clearTimeout(timeout);
}
