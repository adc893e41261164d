import type { Station, TraceEvent } from '../../trace/trace';
import { callbackOf, type LaneState, type TaskState, type TaskStatus } from '../lane-state';
import { leaveCook } from './cook-time';
import type { Folds } from './folds';
import { updateTask } from './update-task';

/** What the cook does, and for how long. */
export const cookFolds = {
  'work-started'(state, event) {
    beginStretch(state, event, 'working', 'running');
  },
  'block-started'(state, event) {
    beginStretch(state, event, 'blocked', 'blocked');
  },
  'work-ended'(state, event) {
    leaveCook(state, event.t, 'looping');
    updateWorker(state, event.task, (task) => {
      task.status = 'running';
      task.worked++;
    });
  },
  'block-ended'(state, event) {
    leaveCook(state, event.t, 'looping');
    updateWorker(state, event.task, (task) => {
      task.status = 'running';
    });
  },
  'idle-started'(state, event) {
    state.cookFrom = state.cookAt;
    state.cookAt = '';
    leaveCook(state, event.t, 'idle');
  },
  'idle-ended'(state, event) {
    leaveCook(state, event.t, 'looping');
  },
} satisfies Partial<Folds>;

function beginStretch(
  state: LaneState,
  { t, task, label, station, ms }: TraceEvent<'work-started' | 'block-started'>,
  doing: 'working' | 'blocked',
  status: TaskStatus,
): void {
  moveCook(state, station);
  leaveCook(state, t, 'looping');
  state.cook = { doing, sinceMs: t, task, label, station, askedMs: ms };
  updateWorker(state, task, (known) => {
    known.status = status;
    if (label) known.label = label;
  });
}

/** The task that works or is blocked; a callback has only the name of the task that scheduled it, which waits as before. */
function updateWorker(state: LaneState, task: number, change: (task: TaskState) => void): void {
  if (callbackOf(state.running ?? 0) === null) updateTask(state, task, change);
}

/** A span without a station happens where the cook stands. */
function moveCook(state: LaneState, to: Station): void {
  state.cookFrom = state.cookAt;
  if (to) state.cookAt = to;
}
