import type { Parameters } from '../../shared/run-log';
import type { SceneOptions } from './scene-model';

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
