import type { LessonCard } from '../../../shared/lesson/lesson';
import type { SceneCount, Steps } from '../../../shared/lesson/step';
import { motionOf, type Shown, shownAt } from '../../../shared/show/shown';
import type { Parameters } from '../../../shared/trace/run-log';
import type { TraceEventType } from '../../../shared/trace/trace';

/** What the picture depends on besides lane and time. Counts that are not given show one slot, and three dishes. */
export interface SceneOptions extends Partial<Record<SceneCount, number>> {
  /** No periodic motion, and walks are cuts. */
  still: boolean;
  /** The lesson's. */
  steps: Steps;
  /** Kinds of tasks that have a place of their own in a chat: who sends messages. */
  senders?: readonly string[];
  /** How far moments that take no kitchen time have been seen; without it kitchen time alone tells. */
  shown?: Shown;
}

const noSteps: Steps = {};

/** What a picture depends on besides lane and time. @param still no periodic motion */
export function sceneOptions(
  card: Pick<LessonCard, 'labels' | 'counts' | 'kinds'> | undefined,
  parameters: Parameters,
  still: boolean,
): SceneOptions {
  const { burners, toasterSlots, dishes, toasts, workers } = card?.counts ?? {};
  const count = (name = '') => numberOf(parameters[name]);
  return {
    still,
    steps: card?.labels ?? noSteps,
    senders: Object.keys(card?.kinds ?? {}),
    burners: count(burners),
    toasterSlots: count(toasterSlots),
    dishes: count(dishes),
    toasts: count(toasts),
    workers: count(workers),
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/**
 * How far what came of an event of that type at kitchen time `atMs` has moved to its place at `t`, 0 to 1. Where nothing
 * dwells it takes `lengthMs`.
 */
export function momentMotion(
  type: TraceEventType,
  atMs: number,
  lengthMs: number,
  t: number,
  { still, shown = shownAt(t) }: SceneOptions,
): number {
  return still ? 1 : motionOf(shown, type, atMs, lengthMs);
}
