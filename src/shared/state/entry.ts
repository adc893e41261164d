import { callbackOf, type LaneState } from './lane-state';

/** A task as a list names it. */
export interface Entry {
  task: number;
  kind: string;
  name: string;
}

/** A task, or the callback of a handle, as a list names it. */
export function entryOf(state: LaneState, task: number): Entry {
  const callback = callbackOf(task);
  if (callback !== null) return { task, kind: 'callback', name: state.callbacks.get(callback)?.name ?? '' };
  const { kind = '', name = `#${task}` } = state.tasks.get(task) ?? {};
  return { task, kind, name };
}
