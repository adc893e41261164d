import type { Folds } from './folds';
import { updateTask } from './update-task';

/** Places at a station. */
export const stationsFolds = {
  'slot-taken'(state, event) {
    state.slots[event.station].set(event.slot, {
      station: event.station,
      slot: event.slot,
      task: event.task,
      takenMs: event.t,
    });
    updateTask(state, event.task, (task) => {
      task.slot = event.slot;
    });
  },
  'slot-freed'(state, event) {
    state.slots[event.station].delete(event.slot);
  },
} satisfies Partial<Folds>;
