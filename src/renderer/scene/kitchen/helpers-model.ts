import { firstFew } from '../../../shared/state/few';
import { backlog, workersAtWork } from '../../../shared/state/lane-selectors';
import type { JobState, LaneState } from '../../../shared/state/lane-state';
import { progress } from '../canvas/easing';
import type { SceneOptions } from '../canvas/scene-options';
import type { CookModel } from '../cook/cook-model';
import { postedModel, postsOf } from './posts-model';

/** A helper cook: a worker of the executor. */
export interface HelperModel {
  /** Kind of the task whose call it runs; '' while it has none. */
  kind: string;
  /** How much of its call's time is over, 0 to 1. */
  p: number;
}

export interface HelpersModel {
  /** Behind the counter: those without a call, or whose call has no station. */
  helpers: HelperModel[];
  /** At their stations. */
  posted: CookModel[];
  workers: number;
  busy: number;
  /** Helpers that are not drawn. */
  more: number;
  /** Calls that no helper has taken: how many, and the kinds of the first few. */
  waiting: number;
  line: string[];
}

const SHOWN = 6;
const LINE = 3;

/** The executor's workers as helper cooks, those at work first shown where there are too many. */
export function helpersModel(state: LaneState, t: number, options: SceneOptions): HelpersModel {
  const { workers, busy } = state.executor;
  const posted = new Set(postsOf(state, options.steps).map(({ job }) => job));
  const { first, total } = backlog(state);
  return {
    helpers: shownWorkers(state)
      .filter((job) => !job || !posted.has(job))
      .map((job) => helperModel(state, t, job)),
    posted: postedModel(state, t, options),
    workers,
    busy,
    more: Math.max(0, workers - SHOWN),
    waiting: total,
    line: first.slice(0, LINE).map(({ task }) => state.tasks.get(task)?.kind ?? ''),
  };
}

/** All of a few; of so many that only some are drawn, the ones at work first. */
function shownWorkers(state: LaneState): (JobState | undefined)[] {
  const { workers } = state.executor;
  const atWork = workersAtWork(state);
  const busy = workers > SHOWN ? firstFew(atWork.values(), SHOWN) : null;
  return Array.from({ length: Math.min(SHOWN, workers) }, (_, place) =>
    busy ? busy[place] : atWork.get(place),
  );
}

function helperModel({ tasks }: LaneState, t: number, job: JobState | undefined): HelperModel {
  if (!job) return { kind: '', p: 0 };
  const p = progress(t, job.startedMs ?? t, job.askedMs);
  return { kind: tasks.get(job.task)?.kind || 'other', p };
}
