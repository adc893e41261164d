import type { LaneState, TaskState } from '../lane-state';

/** Changes a task, if the recording has it. */
export function updateTask(state: LaneState, id: number, change: (task: TaskState) => void): void {
  const task = state.tasks.edit(id);
  if (task) change(task);
}
