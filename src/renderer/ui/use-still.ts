import { useSyncExternalStore } from 'react';

const query = matchMedia('(prefers-reduced-motion: reduce)');

function watch(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether nothing may move by itself: who looks has asked the system for that. */
export function useStill(): boolean {
  return useSyncExternalStore(watch, () => query.matches);
}
