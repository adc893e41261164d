import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the row that something happens in within the scroller's view, until somebody scrolls it out of view; scrolling
 * it back in takes up following again. Returns what is to be called whenever the scroller has scrolled.
 */
export function useFollowedRow(
  scroller: RefObject<HTMLElement | null>,
  row: number,
  rowHeight: number,
  height: number,
): () => void {
  const following = useRef(true);
  useEffect(() => {
    if (!scroller.current || !following.current || row < 0 || height < rowHeight) return;
    scroller.current.scrollTop = followed(scroller.current.scrollTop, row, rowHeight, height);
  }, [scroller, row, rowHeight, height]);
  return () => {
    const top = scroller.current?.scrollTop ?? 0;
    following.current = Math.abs(followed(top, row, rowHeight, height) - top) < rowHeight;
  };
}

/** How far to scroll so that the row is in view: no further than needed, and by whole rows. */
export function followed(scrollTop: number, row: number, rowHeight: number, height: number): number {
  if (row < 0) return scrollTop;
  const lowest = (row + 1) * rowHeight - Math.floor(height / rowHeight) * rowHeight;
  return Math.min(Math.max(scrollTop, lowest), row * rowHeight);
}
