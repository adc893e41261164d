import { stationX } from '../canvas/geometry';

/** How high above the counter the shelf over several pans is. */
export const SHELF = 36;

const spread = [
  { scale: 1, pitch: 0 },
  { scale: 0.6, pitch: 58 },
  { scale: 0.46, pitch: 42 },
  { scale: 0.36, pitch: 33 },
] as const;

/** How large one of `count` pans side by side is. */
export function panScale(count: number): number {
  return (spread[count - 1] ?? spread[3]).scale;
}

/** Where pan `index` of `count` stands. */
export function panX(index: number, count: number): number {
  return stationX.stove + (index - (count - 1) / 2) * (spread[count - 1] ?? spread[3]).pitch;
}
