/** A grid of equal cells. */
export interface Grid {
  columns: number;
  rows: number;
  /** Width and height of a cell in pixels of the screen: a whole number from 2 on, so that all look alike. */
  cell: number;
}

/** The largest cells, in whole pixels or smaller than two, of which `count` fit into this many pixels. */
export function gridOf(count: number, width: number, height: number): Grid {
  for (
    let cell = Math.max(1, Math.floor(Math.sqrt((width * height) / Math.max(1, count))));
    cell > 1;
    cell--
  ) {
    const columns = Math.floor(width / cell);
    const rows = Math.ceil(count / Math.max(1, columns));
    if (columns > 0 && rows * cell <= height) return { columns, rows, cell };
  }
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * width) / Math.max(1, height))));
  const rows = Math.max(1, Math.ceil(count / columns));
  return { columns, rows, cell: Math.min(width / columns, height / rows) };
}

/** Rows of a crowd that overlap: how large each is drawn, and how many stand in a row. */
export interface Ranks {
  scale: number;
  columns: number;
  rows: number;
}

/** What one of a crowd takes at scale 1: its height, and the pitch to the next beside it and behind it. */
export interface Stature {
  height: number;
  across: number;
  deep: number;
}

const SHRINK = 0.97;

/** The largest drawing, up to `most`, with which `count` of a crowd fit into an area. */
export function ranksOf(
  count: number,
  { height, across, deep }: Stature,
  area: { width: number; height: number },
  most: number,
): Ranks {
  for (let scale = most; ; scale *= SHRINK) {
    const columns = Math.max(1, Math.floor(area.width / (across * scale) - 0.5));
    const rows = Math.ceil(count / columns);
    const tall = (height + (rows - 1) * deep) * scale;
    if (tall <= area.height || scale < 0.05)
      return { scale, columns: Math.ceil(count / Math.max(1, rows)), rows };
  }
}
