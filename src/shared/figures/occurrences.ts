import type { Measure } from '../lesson/question';
import { MAIN_TASK, type TraceEvent } from '../trace/trace';

/** A measure that comes to names in order. */
export type SequenceMeasure = Extract<Measure, { of: 'started' | 'completed' | 'served' | 'printed' }>;

/** A name in such a sequence, and the event that put it there. */
export interface Occurrence {
  name: string;
  event: TraceEvent;
}

/** What a lane's events have put in order so far, each with its event. */
export function occurrences(events: readonly TraceEvent[], of: SequenceMeasure['of']): Occurrence[] {
  const tasks = new Map(
    events.flatMap((event) => (event.type === 'task-created' ? [[event.task, event.name] as const] : [])),
  );
  const orders = new Map(
    events.flatMap((event) => (event.type === 'order-placed' ? [[event.order, event.name] as const] : [])),
  );
  const nameIn: Record<typeof of, (event: TraceEvent) => string | null | undefined> = {
    printed: (event) => (event.type === 'printed' ? event.text : null),
    served: (event) => (event.type === 'order-served' ? orders.get(event.order) : null),
    completed: (event) =>
      event.type === 'task-done' && event.task !== MAIN_TASK ? tasks.get(event.task) : null,
    started: (event) =>
      event.type === 'step-started' && event.task !== MAIN_TASK ? tasks.get(event.task) : null,
  };
  const found = events.flatMap((event): Occurrence[] => {
    const name = nameIn[of](event);
    return name === null ? [] : [{ name: name ?? '', event }];
  });
  return of === 'started' ? firstOfEach(found) : found;
}

/** A task has many steps: it starts with the first. */
function firstOfEach(found: Occurrence[]): Occurrence[] {
  const seen = new Set<number>();
  return found.filter(({ event }) => {
    const task = event.type === 'step-started' ? event.task : MAIN_TASK;
    return !seen.has(task) && seen.add(task);
  });
}
