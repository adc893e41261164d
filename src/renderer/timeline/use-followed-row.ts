import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Keeps the row that something happens in within the scroller's view, until somebody scrolls it out of view; scrolling
 * it back in takes up following again. Returns the row on top, and what is to be called when the scroller has scrolled.
 */
export function useFollowedRow(
  scroller: RefObject<HTMLElement | null>,
  row: number,
  rowHeight: number,
  height: number,
): [first: number, scrolled: () => void] {
  const [first, setFirst] = useState(0);
  const following = useRef(true);
  useLayoutEffect(() => {
    if (!scroller.current || !following.current || row < 0 || height < rowHeight) return;
    const top = followed(scroller.current.scrollTop, row, rowHeight, height);
    scroller.current.scrollTop = top;
    // Not only when the scroller tells of it, which is a screen refresh later.
    setFirst(Math.round(top / rowHeight));
  }, [scroller, row, rowHeight, height]);
  const scrolled = () => {
    const top = scroller.current?.scrollTop ?? 0;
    following.current = Math.abs(followed(top, row, rowHeight, height) - top) < rowHeight;
    setFirst(Math.round(top / rowHeight));
  };
  return [first, scrolled];
}

/** How far to scroll so that the row is in view: no further than needed, and by whole rows. */
export function followed(scrollTop: number, row: number, rowHeight: number, height: number): number {
  if (row < 0) return scrollTop;
  const lowest = (row + 1) * rowHeight - Math.floor(height / rowHeight) * rowHeight;
  return Math.min(Math.max(scrollTop, lowest), row * rowHeight);
}
