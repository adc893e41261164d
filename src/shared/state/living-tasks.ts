import { MAIN_TASK } from '../trace/trace';
import { readWaits } from '../trace/waits';
import { derived } from './derived';
import type { Entry } from './entry';
import { leastOf, SHOWN } from './few';
import type { LaneState, TaskState, TaskStatus, WaitKind } from './lane-state';

/** A task that has not ended, with what it does now. */
export interface LivingTask extends Entry {
  /** `calls`: the thread is in another one that it has called; `left`: its lane has ended without it. */
  doing: 'running' | 'blocked' | 'calls' | 'ready' | 'waiting' | 'left';
  /** What it waits for; '' where it does not wait, or nobody knows. */
  on: WaitKind | '';
  /** The name of the resource that it waits for, else ''. */
  at: string;
  /** When its bell rings, kitchen ms; null where it waits for none. */
  dueMs: number | null;
}

/** A lane's tasks that have not ended, in the order of their creation and main last: the first few, and how many there are. */
export const livingTasks = derived((state): { first: LivingTask[]; total: number } => {
  const isLiving = ({ status }: TaskState) => status !== 'done';
  const { first, total } = leastOf(state.tasks, SHOWN, isBefore, isLiving);
  return { first: first.map((task) => livingTask(state, task)), total };
});

function doingOf({ endedMs, running }: LaneState, id: number, status: TaskStatus): LivingTask['doing'] {
  if (endedMs !== null) return 'left';
  if (status === 'waiting' || status === 'ready') return status;
  if (running !== id) return 'calls';
  return status === 'blocked' ? 'blocked' : 'running';
}

function isBefore(a: TaskState, b: TaskState): boolean {
  return b.id === MAIN_TASK || (a.id !== MAIN_TASK && a.id < b.id);
}

function livingTask(
  state: LaneState,
  { id, kind, name, status, suspendedOn, waitsFor }: TaskState,
): LivingTask {
  const waits = status === 'waiting' && state.endedMs === null;
  const resource = waits && suspendedOn === 'resource' ? readWaits(waitsFor)[0] : undefined;
  return {
    task: id,
    kind,
    name,
    doing: doingOf(state, id, status),
    on: waits ? suspendedOn : '',
    at: (resource && state.resources.get(resource.id)?.name) ?? '',
    dueMs: waits ? (state.timers.get(id)?.deadlineMs ?? null) : null,
  };
}
