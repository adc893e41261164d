import { useEffect, useRef, useState } from 'react';

/** A text that changes once in `paceMs` at most, to what it is by then. */
export function usePaced(text: string, paceMs: number): string {
  const [paced, setPaced] = useState(text);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, changedAt.current + paceMs - performance.now());
    const timer = setTimeout(() => {
      changedAt.current = performance.now();
      setPaced(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, paceMs]);
  return paced;
}
