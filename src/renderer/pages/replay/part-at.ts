/** The thumb's width, px: its middle reaches half of it from either end of the bar. */
export const THUMB = 28;

/** The part of a bar, from 0 to 1, at which a thumb under `x` stands. */
export function partAt(x: number, bar: { left: number; width: number }): number {
  const part = (x - bar.left - THUMB / 2) / Math.max(1, bar.width - THUMB);
  return Math.min(1, Math.max(0, part));
}
