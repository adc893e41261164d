import type { MomentKind } from './moments';
import { plainShow, type ShowOptions } from './show';

/** How long a moment that takes no kitchen time dwells on screen, in show ms. */
export const beatLengths = { off: 0, short: 600, long: 1200 } as const;
export type BeatLength = keyof typeof beatLengths;
export const beatNames = Object.keys(beatLengths) as BeatLength[];

/** What somebody chose of it. */
export interface Dwelling {
  beats: BeatLength;
  /** Moments that dwell, or null for those that the lesson names. */
  dwellOn: readonly MomentKind[] | null;
}

/** What of a run decides how it is shown: see LessonCard. */
interface Shown {
  dwellsOn?: readonly MomentKind[];
  dwellsAlike?: number;
  measures: boolean;
}

/** How a run is shown: as chosen, with the moments that its lesson names; one that measures, as it was measured. */
export function showOptionsOf(lesson: Shown | undefined, { beats, dwellOn }: Dwelling): ShowOptions {
  if (!lesson || lesson.measures) return plainShow;
  const beatMs = beatLengths[beats];
  if (dwellOn) return { kinds: dwellOn, beatMs };
  const { dwellsOn: kinds = [], dwellsAlike: mostAlike } = lesson;
  return { kinds, beatMs, ...(mostAlike !== undefined && { mostAlike }) };
}
