import { MAIN_TASK, type TraceEvent } from '../../trace/trace';
import { cutAfterMain } from './cut-off';
import type { Finder } from './finding';

/**
 * Tasks that were created and had no turn before the loop stopped: told once, by the first of them. One that the program
 * itself cancels before its turn is what the program wants.
 */
export const findNeverBegun: Finder = (events) => {
  const begun = new Set(events.flatMap((event) => (event.type === 'step-started' ? [event.task] : [])));
  const cut = new Set(cutAfterMain(events).map(({ task }) => task));
  for (const event of events)
    if (event.type === 'cancellation' && event.how === 'asked' && !cut.has(event.task)) begun.add(event.task);
  const never = events.flatMap((event, index) =>
    event.type === 'task-created' && event.task !== MAIN_TASK && !begun.has(event.task)
      ? [{ index, event: event as TraceEvent<'task-created'> }]
      : [],
  );
  const [first] = never;
  if (!first) return [];
  const { t, task, label, name } = first.event;
  return [{ kind: 'never-begun', index: first.index, t, task, label, count: never.length, other: name }];
};
