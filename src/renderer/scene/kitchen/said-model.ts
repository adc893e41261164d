import { type Shown, shownAt } from '../../../shared/show/shown';
import type { LaneState, Printed } from '../../../shared/state/lane-state';
import { SCENE_WIDTH } from '../canvas/geometry';

/** What the cook says aloud: the line that was printed last. */
export interface SaidModel {
  text: string;
  /** Between the cook's feet, scene units. */
  x: number;
  side: 1 | -1;
}

const SAID_MS = 1000;

/** The newest printed line while its moment lasts, null without one. @param x between the cook's feet */
export function saidModel(
  { output }: LaneState,
  t: number,
  x: number,
  shown: Shown = shownAt(t),
): SaidModel | null {
  const last = output.get(output.size - 1);
  if (!last || !isSaid(last, shown)) return null;
  return { text: last.text, x, side: x < SCENE_WIDTH / 2 ? 1 : -1 };
}

/** Where the lane dwells, what it dwells on printed the line; elsewhere a line lasts a second of show time. */
function isSaid({ t, seen }: Printed, { moment, sinceMs }: Shown): boolean {
  return moment ? seen > moment.first : sinceMs(t) <= SAID_MS;
}
