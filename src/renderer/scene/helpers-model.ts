import { backlog, type JobState, type LaneState, workersAtWork } from '../../shared/lane-state';
import { progress } from './easing';

/** A helper cook: a worker of the executor. */
export interface HelperModel {
  /** Kind of the task whose call it runs; '' while it has none. */
  kind: string;
  /** How much of its call's time is over, 0 to 1. */
  p: number;
}

export interface HelpersModel {
  helpers: HelperModel[];
  /** Helpers that are not drawn. */
  more: number;
  /** Calls that no helper has taken: how many, and the kinds of the first few. */
  waiting: number;
  line: string[];
}

const SHOWN = 6;
const LINE = 3;

/** The executor's workers as helper cooks, those at work first shown where there are too many. */
export function helpersModel(state: LaneState, t: number): HelpersModel {
  const workers = workersAtWork(state);
  const jobs = workers.length > SHOWN ? busyFirst(workers) : workers;
  const waiting = backlog(state);
  return {
    helpers: jobs.slice(0, SHOWN).map((job) => helperModel(state, t, job)),
    more: Math.max(0, workers.length - SHOWN),
    waiting: waiting.length,
    line: waiting.slice(0, LINE).map(({ task }) => state.tasks.get(task)?.kind ?? ''),
  };
}

/** So many stand there that only some are drawn: the ones at work. */
function busyFirst(workers: readonly (JobState | undefined)[]): (JobState | undefined)[] {
  const busy = workers.filter((job) => job !== undefined);
  return [...busy, ...Array.from({ length: workers.length - busy.length }, () => undefined)];
}

function helperModel({ tasks }: LaneState, t: number, job: JobState | undefined): HelperModel {
  if (!job) return { kind: '', p: 0 };
  const p = progress(t, job.startedMs ?? t, job.askedMs);
  return { kind: tasks.get(job.task)?.kind || 'other', p };
}
