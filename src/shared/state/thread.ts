import { derived } from './derived';
import type { LaneState } from './lane-state';
import { Table } from './table';
import { TaskLine } from './task-line';

/**
 * The lane as its thread, loop and code are shown: where it has ended, however it did, nothing runs or waits there any
 * more. The picture of its kitchen stays as it was.
 */
export function threadOf(state: LaneState): LaneState {
  return state.endedMs === null ? state : stillThread(state);
}

const stillThread = derived(
  (state): LaneState => ({
    ...state,
    running: null,
    ready: new TaskLine(),
    stack: new TaskLine(),
    timers: new Table(),
    timeouts: new Table(),
    executor: { ...state.executor, jobs: new Table(), busy: 0 },
    lock: null,
    loop: state.loop && { ...state.loop, running: false },
  }),
);
