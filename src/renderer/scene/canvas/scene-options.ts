import type { Parameters } from '../../../shared/trace/run-log';

/** What the picture depends on besides lane and time. Counts that are not given show one slot, and three dishes. */
export interface SceneOptions {
  /** No periodic motion, and walks are cuts. */
  still: boolean;
  burners?: number;
  toasterSlots?: number;
  /** To be washed in one ticket of dishes. */
  dishes?: number;
  /** How many toasts a crowd of coroutines waits for. */
  tasks?: number;
}

/** What a picture depends on besides lane and time. @param still no periodic motion */
export function sceneOptions(parameters: Parameters, still: boolean): SceneOptions {
  const { stove_burners, toaster_slots, dishes, tasks } = parameters;
  return {
    still,
    burners: numberOf(stove_burners),
    toasterSlots: numberOf(toaster_slots),
    dishes: numberOf(dishes),
    tasks: numberOf(tasks),
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
