import type { TraceEvent } from './trace';

type StepEnd = Extract<TraceEvent, { type: 'task-suspended' | 'timer-set' | 'io-wait' | 'task-done' }>;

/** Whether a task gives the thread back with the event: it waits for something, or is done. */
export function endsStep(event: TraceEvent): event is StepEnd {
  switch (event.type) {
    case 'task-suspended':
    case 'timer-set':
    case 'io-wait':
    case 'task-done':
      return true;
    default:
      return false;
  }
}
