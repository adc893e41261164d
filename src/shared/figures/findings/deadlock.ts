import { awaitGraph } from '../../state/await-graph';
import { applyEvent } from '../../state/fold';
import { emptyLane } from '../../state/lane-state';
import type { Finder } from './finding';

/** Tasks that waited for one another when the lane ended. */
export const findDeadlock: Finder = (events) => {
  const last = events.at(-1);
  if (last?.type !== 'lane-ended' || last.outcome === 'ok') return [];
  const state = emptyLane(last.lane, 'async');
  for (const event of events) applyEvent(state, event);
  const { nodes, deadlocks } = awaitGraph(state);
  return deadlocks.flatMap((circle) => {
    const tasks = circle.flatMap((key) => (nodes.get(key)?.kind === 'task' ? [nodes.get(key)] : []));
    const [first] = tasks;
    if (!first) return [];
    const index = Math.max(0, (state.tasks.get(first.id)?.suspendedSeen ?? 1) - 1);
    const names = tasks.map((node) => node?.name ?? '').join(', ');
    const t = events[index]?.t ?? last.t;
    return [
      { kind: 'deadlock', index, t, task: first.id, label: first.label, count: tasks.length, other: names },
    ];
  });
};
