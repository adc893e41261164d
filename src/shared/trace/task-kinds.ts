import type { TraceEvent } from './trace';

const seen = new WeakMap<object, string[]>();

/** The kinds of tasks that a program's trace has shown so far, in that order: one list for each header, which grows with its log. */
export function kindsSeen(program: object): readonly string[] {
  return listOf(program);
}

/** Notes the kinds of the tasks that those events create. */
export function seeKinds(program: object, events: readonly TraceEvent[]): void {
  const kinds = listOf(program);
  for (const event of events)
    if (event.type === 'task-created' && !kinds.includes(event.kind)) kinds.push(event.kind);
}

function listOf(program: object): string[] {
  const known = seen.get(program);
  if (known) return known;
  const kinds: string[] = [];
  seen.set(program, kinds);
  return kinds;
}
