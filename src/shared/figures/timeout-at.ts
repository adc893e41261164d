import type { TimeoutMark } from './spans';

/** Where a timeout's mark stands at a playhead: when it will cancel its task, or did; null where it is none. */
export function timeoutAt(mark: TimeoutMark, playheadMs: number): { t: number; expired: boolean } | null {
  if (mark.setMs > playheadMs) return null;
  const { endMs, expired } = mark;
  if (endMs === null || endMs > playheadMs) return { t: mark.deadlineMs, expired: false };
  // A task that left it in time has none any more.
  return expired ? { t: endMs, expired } : null;
}
