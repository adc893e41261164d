import type { Steps } from '../../../shared/lesson/step';
import { workersAtWork } from '../../../shared/state/lane-selectors';
import type { JobState, LaneState } from '../../../shared/state/lane-state';
import type { Station } from '../../../shared/trace/trace';
import { wave } from '../canvas/easing';
import type { SceneOptions } from '../canvas/scene-options';
import type { CookModel } from '../cook/cook-model';
import { folded } from '../cook/pose';

/** A call that a helper runs at a station. */
export interface Post {
  job: JobState;
  /** Kind of the task whose call it is. */
  kind: string;
  station: Exclude<Station, ''>;
  /** The task's food cooks there meanwhile. */
  cooks: boolean;
}

/** Where a helper stands at each station: beside the free cook, who stands in the middle. */
const postX: Record<Post['station'], number> = {
  board: 112,
  stove: 238,
  toaster: 394,
  sink: 418,
  hatch: 486,
};
/** To the next one at the same station. */
const ASIDE = 46;
const MOST = 4;
const TAP_MS = 800;
const kitchenOf: ReadonlyMap<string, Post['station']> = new Map([
  ['egg', 'stove'],
  ['toast', 'toaster'],
]);

/** The calls that helpers run at stations, in the order of their workers; the first few where there are many. */
export function postsOf(state: LaneState, steps: Steps): Post[] {
  const posts: Post[] = [];
  for (const job of workersAtWork(state).values()) {
    const step = steps[job.label];
    const kind = state.tasks.get(job.task)?.kind ?? '';
    const station = step?.station ?? (step?.cooks ? kitchenOf.get(kind) : undefined);
    if (station) posts.push({ job, kind, station, cooks: step?.cooks ?? false });
    if (posts.length === MOST) break;
  }
  return posts;
}

/** Helpers at their stations as cooks: their threads stand blocked, arms folded, however free the cook is. */
export function postedModel(state: LaneState, t: number, options: SceneOptions): CookModel[] {
  const posts = postsOf(state, options.steps);
  return posts.map((post, i) => {
    const before = posts.slice(0, i).filter(({ station }) => station === post.station).length;
    return helperAt(post, t, postX[post.station] + before * ASIDE, options);
  });
}

function helperAt({ job, kind, station }: Post, t: number, x: number, { still }: SceneOptions): CookModel {
  const sinceMs = job.startedMs ?? t;
  const tap = still ? 0 : 8 * Math.max(0, wave(t - sinceMs, TAP_MS));
  return {
    doing: 'waiting',
    x,
    facing: station === 'sink' ? 1 : -1,
    pose: folded(tap),
    fold: 1,
    tap,
    face: 'bored',
    prop: '',
    ticket: kind,
    speech: { kind: 'blocked', ms: t - sinceMs, side: station === 'stove' ? -1 : 1, short: false },
  };
}
