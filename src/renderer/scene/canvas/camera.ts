import type { Extent } from './drawing-context';
import { CLOSE_UP_HEIGHT, CLOSE_UP_WIDTH, SCENE_HEIGHT, SCENE_WIDTH, WHOLE_HEIGHT } from './geometry';

/** How the scene lies in its frame (sizes in pixels, lengths in scene units). */
export interface Camera {
  /** Pixels per unit. */
  scale: number;
  /** Units that the frame is wide. */
  width: number;
  /** Units that are cut off at the top. */
  top: number;
  extent: Extent;
}

/**
 * The whole scene as large as it fits, with more wall above or at the sides; in a close-up as much as a cook needs,
 * of which the ceiling may be out of the picture.
 */
export function cameraFor(width: number, height: number, closeUp: boolean): Camera {
  const least = closeUp ? CLOSE_UP_WIDTH : SCENE_WIDTH;
  const scale = Math.min(width / least, height / (closeUp ? CLOSE_UP_HEIGHT : SCENE_HEIGHT));
  const units = { width: width / scale, height: height / scale };
  const sides = Math.max(0, (units.width - SCENE_WIDTH) / 2);
  const sceneHeight = Math.max(SCENE_HEIGHT, units.height);
  return {
    scale,
    width: units.width,
    top: sceneHeight - units.height,
    extent: { left: 0 - sides, right: SCENE_WIDTH + sides, height: sceneHeight },
  };
}

/** The left edge of the picture that keeps the cook at `x` in the middle, without leaving the kitchen. */
export function leftEdge({ width, extent }: Camera, x: number): number {
  return Math.min(Math.max(x - width / 2, extent.left), extent.right - width);
}

/** A scene that fills whatever frame there is: in a presenter's close-up its things are larger and nothing is cut. */
export function wholeCamera(width: number, height: number, closeUp: boolean): Camera {
  const scale = Math.min(width / (closeUp ? CLOSE_UP_WIDTH : SCENE_WIDTH), height / WHOLE_HEIGHT);
  const units = { width: width / scale, height: height / scale };
  return { scale, width: units.width, top: 0, extent: { left: 0, right: units.width, height: units.height } };
}
