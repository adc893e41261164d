import type { TraceEvent } from './trace';

type StepEnd = Extract<TraceEvent, { type: 'task-suspended' | 'timer-set' | 'io-wait' | 'task-done' }>;

/** Whether something takes the loop's thread with the event: a task's step, or a callback. */
export function takesThread(event: TraceEvent): event is TraceEvent<'step-started' | 'callback-started'> {
  return event.type === 'step-started' || event.type === 'callback-started';
}

/** What comes only once no step runs any more: a program's main coroutine ends without an event of its own. */
const between: ReadonlySet<TraceEvent['type']> = new Set(['turn-started', 'idle-started', 'loop-stopped']);

/** Whether the loop's thread is given back with the event, or has been, or is taken away. */
export function freesThread(event: TraceEvent): boolean {
  return (
    endsStep(event) ||
    event.type === 'callback-ended' ||
    event.type === 'lane-ended' ||
    between.has(event.type)
  );
}

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
