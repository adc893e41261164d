import type { TraceEvent } from '../trace/trace';

/** A task that failed, and the first that anybody said of it. */
export interface ToldFailure {
  failure: TraceEvent<'task-done'>;
  told: TraceEvent<'warned'> | TraceEvent<'printed'>;
}

/** The first failure of a lane's task, and where it was first warned of, or its error printed; null where neither was. */
export function toldFailure(events: readonly TraceEvent[]): ToldFailure | null {
  const at = events.findIndex((event) => event.type === 'task-done' && event.outcome === 'failed');
  const failure = events[at];
  if (failure?.type !== 'task-done') return null;
  const message = failure.error.replace(/^\w+: /, '');
  const tells = (event: TraceEvent): event is ToldFailure['told'] =>
    (event.type === 'warned' && event.task === failure.task) ||
    (event.type === 'printed' && event.text.includes(message));
  const told = events.slice(at).find(tells);
  return told ? { failure, told } : null;
}
