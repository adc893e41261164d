/** Height of the axis over the tracks, gap between tracks, and the gutter's width, in px. */
export const AXIS_HEIGHT = 26;
export const TRACK_GAP = 6;
export const GUTTER_WIDTH = 28;
const LABEL_WIDTH = 122;
const NARROW_LABEL_WIDTH = 118;
/** Below this, px, the labels of a timeline leave more of it to time. */
const NARROW = 480;
/** Room for the last tick's label and a scroll bar. */
export const RIGHT_MARGIN = 10;

const LOWEST_ROW = 20;
const HIGHEST_ROW = 30;
const HIGHEST_THREAD_ROW = 34;

/** Width of the label column of a timeline that is so wide, px. */
export function labelWidth(width: number): number {
  return width < NARROW ? NARROW_LABEL_WIDTH : LABEL_WIDTH;
}

export interface TrackLayout {
  rowHeight: number;
  /** Height of each track; rows that do not fit are scrolled to. */
  heights: number[];
}

/** Shares a height among the tracks: as high rows as fit, none lower than can be read, and none cut. */
export function trackLayout(rowCounts: readonly number[], height: number, presenter: boolean): TrackLayout {
  const counts = rowCounts.map((count) => (presenter ? 1 : Math.max(1, count)));
  const room = height - TRACK_GAP * (counts.length - 1);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const highest = presenter ? HIGHEST_THREAD_ROW : HIGHEST_ROW;
  const rowHeight = Math.min(highest, Math.max(LOWEST_ROW, Math.floor(room / total)));
  const wanted = counts.map((count) => count * rowHeight);
  if (total * rowHeight <= room) return { rowHeight, heights: wanted };
  const whole = (share: number) => Math.floor(share / rowHeight) * rowHeight;
  return { rowHeight, heights: shares(wanted, room).map((share) => (presenter ? share : whole(share))) };
}

/** Every track gets what it wants up to an equal share; what a small one leaves goes to the others. */
function shares(wanted: readonly number[], room: number): number[] {
  const equal = room / wanted.length;
  const small = wanted.filter((height) => height <= equal);
  const left = room - small.reduce((sum, height) => sum + height, 0);
  const share = left / Math.max(1, wanted.length - small.length);
  return wanted.map((height) => (height <= equal ? height : Math.max(0, share)));
}
