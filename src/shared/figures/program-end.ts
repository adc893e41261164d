import type { TraceEvent } from '../trace/trace';

/**
 * When the program ended, in ms, where it waited after its loop for threads whose calls had not returned, as Python does;
 * null where it did not.
 */
export function programEndOf(events: readonly TraceEvent[]): number | null {
  const last = events.at(-1);
  if (last?.type !== 'lane-ended' || last.outcome !== 'ok') return null;
  const stopped = events.findLastIndex(({ type }) => type === 'loop-stopped');
  const after = new Set(stopped < 0 ? [] : events.slice(stopped).map(({ type }) => type));
  // The makespan of a program of one's own goes to its exit anyway.
  return after.has('job-ended') && !after.has('program-exited') ? last.t : null;
}
