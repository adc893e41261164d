import type { Folds } from './folds';
import { updateTask } from './update-task';

/** What only programs do: they share resources, await bare futures, have values, and exit. */
export const programFolds = {
  'future-created'(state, { future, kind, label }) {
    state.futures.set(future, { future, kind, label });
  },
  'resource-created'(state, { resource, kind, name, capacity }) {
    const value = kind === 'semaphore' ? (capacity ?? 0) : 0;
    state.resources.set(resource, { resource, kind, name, capacity, value, holders: [] });
  },
  'resource-changed'(state, { resource, task, how, value }) {
    const changed = state.resources.edit(resource);
    if (!changed) return;
    changed.value = value;
    if (how === 'taken') changed.holders = [...changed.holders.slice(-MOST_HOLDERS), task];
    if (how === 'released') changed.holders = without(changed.holders, task);
  },
  cancellation(state, { task, how, requests }) {
    updateTask(state, task, (asked) => {
      asked.cancels = how === 'swallowed' ? 0 : requests;
    });
  },
  values(state, { task, label, values }) {
    state.values.set(task, { task, label, values, before: state.values.get(task)?.values ?? '{}' });
  },
  'program-exited'(state, { code, traceback }) {
    state.exit = { code, traceback };
  },
} satisfies Partial<Folds>;

/** A list in a row is copied with it: of a semaphore with very many places the last who took one are known. */
const MOST_HOLDERS = 99;

/** One of them leaves: who releases need not be who took it, and then the first goes. */
function without(holders: readonly number[], task: number): number[] {
  const at = Math.max(0, holders.indexOf(task));
  return holders.filter((_, index) => index !== at);
}
