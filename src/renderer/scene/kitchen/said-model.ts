import type { LaneState } from '../../../shared/state/lane-state';
import { SCENE_WIDTH } from '../canvas/geometry';

/** What the cook says aloud: the line that was printed last. */
export interface SaidModel {
  text: string;
  /** Between the cook's feet, scene units. */
  x: number;
  side: 1 | -1;
}

const SAID_MS = 1000;

/** The newest printed line for a second of show time; null without one. @param x between the cook's feet */
export function saidModel({ output }: LaneState, t: number, x: number): SaidModel | null {
  const last = output.get(output.size - 1);
  if (!last || t - last.t > SAID_MS) return null;
  return { text: last.text, x, side: x < SCENE_WIDTH / 2 ? 1 : -1 };
}
