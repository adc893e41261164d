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

const LOWEST_ROW = 19;
const HIGHEST_ROW = 30;
const HIGHEST_THREAD_ROW = 34;
const LOWEST_THREAD_ROW = 16;

/** Under the thread's row in a room, px and how many: a lane's waits. */
export const WAIT_ROW = 7;
export const WAIT_ROWS = 4;

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
export function trackLayout(rowCounts: readonly number[], height: number): TrackLayout {
  const counts = rowCounts.map((count) => Math.max(1, count));
  const room = height - TRACK_GAP * (counts.length - 1);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rowHeight = Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, Math.floor(room / total)));
  const wanted = counts.map((count) => count * rowHeight);
  if (total * rowHeight <= room) return { rowHeight, heights: wanted };
  const whole = (share: number) => Math.floor(share / rowHeight) * rowHeight;
  return { rowHeight, heights: shares(wanted, room).map(whole) };
}

/**
 * For a room: a row for the thread of each lane, and under it thin ones for the waits of a lane that runs a loop, as far
 * as there is room for them.
 * @param loops whether each lane runs one
 */
export function threadLayout(loops: readonly boolean[], height: number): TrackLayout {
  const room = height - TRACK_GAP * (loops.length - 1);
  const waits = loops.map((loop) => (loop ? WAIT_ROWS * WAIT_ROW : 0));
  const left = room - waits.reduce((sum, each) => sum + each, 0);
  const rowHeight = Math.min(HIGHEST_THREAD_ROW, Math.floor(left / loops.length));
  if (rowHeight >= LOWEST_THREAD_ROW) return { rowHeight, heights: waits.map((each) => rowHeight + each) };
  const whole = Math.max(1, Math.min(HIGHEST_THREAD_ROW, Math.floor(room / loops.length)));
  return { rowHeight: whole, heights: loops.map(() => whole) };
}

/** Every track gets what it wants up to an equal share; what a small one leaves goes to the others. */
function shares(wanted: readonly number[], room: number): number[] {
  const equal = room / wanted.length;
  const small = wanted.filter((height) => height <= equal);
  const left = room - small.reduce((sum, height) => sum + height, 0);
  const share = left / Math.max(1, wanted.length - small.length);
  return wanted.map((height) => (height <= equal ? height : Math.max(0, share)));
}
