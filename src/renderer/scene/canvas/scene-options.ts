import type { LessonCard } from '../../../shared/lesson/lesson';
import type { SceneCount, Steps } from '../../../shared/lesson/step';
import type { Parameters } from '../../../shared/trace/run-log';

/** What the picture depends on besides lane and time. Counts that are not given show one slot, and three dishes. */
export interface SceneOptions extends Partial<Record<SceneCount, number>> {
  /** No periodic motion, and walks are cuts. */
  still: boolean;
  /** The lesson's. */
  steps: Steps;
}

const noSteps: Steps = {};

/** What a picture depends on besides lane and time. @param still no periodic motion */
export function sceneOptions(
  card: Pick<LessonCard, 'labels' | 'counts'> | undefined,
  parameters: Parameters,
  still: boolean,
): SceneOptions {
  const { burners, toasterSlots, dishes, toasts } = card?.counts ?? {};
  const count = (name = '') => numberOf(parameters[name]);
  return {
    still,
    steps: card?.labels ?? noSteps,
    burners: count(burners),
    toasterSlots: count(toasterSlots),
    dishes: count(dishes),
    toasts: count(toasts),
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
