import type { TraceEvent } from '../../shared/trace/trace';

/**
 * How much an event matters among those that came at one time, where nothing dwells on each: what went wrong more than
 * what was served, and that more than what goes on. Of equals the last is said.
 */
export function weightOf(event: TraceEvent): number {
  switch (event.type) {
    case 'lane-ended':
      return 3;
    case 'warned':
      return 2;
    case 'task-done':
      return event.outcome === 'ok' ? 0 : 2;
    case 'timeout-ended':
      return event.how === 'expired' ? 2 : 0;
    case 'order-served':
    case 'block-started':
      return 1;
    default:
      return 0;
  }
}
