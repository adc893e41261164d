import type { Steps } from '../../../shared/lesson/step';
import { derived } from '../../../shared/state/derived';
import type { LaneState } from '../../../shared/state/lane-state';

/** The same as `derived`, for something that depends on the lesson's steps, too. */
export function derivedBySteps<T>(
  workOut: (state: LaneState, steps: Steps) => T,
): (state: LaneState, steps: Steps) => T {
  const bySteps = new WeakMap<Steps, (state: LaneState) => T>();
  return (state, steps) => {
    const known = bySteps.get(steps) ?? derived((each) => workOut(each, steps));
    bySteps.set(steps, known);
    return known(state);
  };
}
