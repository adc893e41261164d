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

/** How a run is shown: as chosen, with the moments that its lesson names; one that measures, as it was measured. */
export function showOptionsOf(
  lesson: { dwellsOn?: readonly MomentKind[]; measures: boolean } | undefined,
  { beats, dwellOn }: Dwelling,
): ShowOptions {
  if (!lesson || lesson.measures) return plainShow;
  return { kinds: dwellOn ?? lesson.dwellsOn ?? [], beatMs: beatLengths[beats] };
}
