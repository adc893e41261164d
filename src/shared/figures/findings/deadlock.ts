import { type AwaitGraph, awaitGraph } from '../../state/await-graph';
import { applyEvent } from '../../state/fold';
import { emptyLane, type LaneState } from '../../state/lane-state';
import { MAIN_TASK, type TraceEvent } from '../../trace/trace';
import type { Finder, FoundInLane } from './finding';

/** So often a run is looked at, at most: each look goes through all that waits. */
const MOST_LOOKS = 20;

/** Tasks that waited for one another, or one for itself, when the lane was ended, or when something cut their waiting short. */
export const findDeadlock: Finder = (events) => {
  const first = events[0];
  if (!first || !events.some(cutsShort)) return [];
  const state = emptyLane(first.lane, 'async');
  let looks = 0;
  for (const event of events) {
    if (cutsShort(event) && looks++ < MOST_LOOKS) {
      const graph = awaitGraph(state);
      if (graph.deadlocks.length > 0) return circlesIn(graph, state, events);
    }
    applyEvent(state, event);
  }
  return [];
};

/** A lane that does not end well, a time that is up, somebody who is told to stop. */
function cutsShort(event: TraceEvent): boolean {
  if (event.type === 'lane-ended') return event.outcome !== 'ok';
  if (event.type === 'timeout-ended') return event.how === 'expired';
  return event.type === 'cancellation' && event.how === 'asked';
}

function circlesIn(
  { nodes, deadlocks }: AwaitGraph,
  state: LaneState,
  events: readonly TraceEvent[],
): FoundInLane[] {
  return deadlocks.flatMap((circle): FoundInLane[] => {
    const tasks = circle.flatMap((key) => (nodes.get(key)?.kind === 'task' ? [nodes.get(key)] : []));
    const [first] = tasks;
    if (!first) return [];
    const index = Math.max(0, (state.tasks.get(first.id)?.suspendedSeen ?? 1) - 1);
    // Main is called after its file, but known as what it runs.
    const names = tasks.map((node) => (node?.id === MAIN_TASK ? node.what : node?.name)).join(', ');
    const { t = 0 } = events[index] ?? {};
    const kind = tasks.length === 1 ? 'self-deadlock' : 'deadlock';
    return [{ kind, index, t, task: first.id, label: first.label, count: tasks.length, other: names }];
  });
}
