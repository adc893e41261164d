import { type RefObject, useEffect, useRef } from 'react';

/** A list that scrolls to its end whenever it has another number of entries. */
export function useNewestInSight<E extends HTMLElement>(entries: number): RefObject<E | null> {
  const list = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry scrolls to the end.
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [entries]);
  return list;
}
