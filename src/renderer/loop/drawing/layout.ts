/** A place on the drawing, in its own units: 372 are as wide as it is. */
export interface Point {
  x: number;
  y: number;
}

interface Box extends Point {
  width: number;
  height: number;
}

/** Where a ticket can be. Rows are from 0, the one that is taken next. */
export type Place =
  | { at: 'above' }
  | { at: 'hand' }
  | { at: 'out' }
  | { at: 'tray' | 'timers' | 'helpers' | 'waiting'; row: number };

/** One list of what tasks wait for, at the right. */
export interface Shelf {
  name: 'timers' | 'helpers' | 'waiting';
  y: number;
  rows: number;
}

export interface LoopLayout {
  width: number;
  height: number;
  tray: Box & { rows: number };
  round: Point & { radius: number };
  shelves: Shelf[];
  shelfX: number;
}

export const WIDTH = 372;
/** Of an aspect that is wider or higher than that, the rest stays empty. */
const HEIGHT = { least: 196, most: 330 };
export const TICKET = { width: 92, height: 26, pitch: 30 };
export const ROW = { width: 134, height: 25, pitch: 29 };
export const HEAD = 20;
const FOOT = 24;
const RADIUS = 50;
const TRAY_WIDTH = 100;

/**
 * The event loop's drawing for a panel of that width and height in px: ready tray, the round with the one hand, and
 * what is waited for outside.
 */
export function loopLayout(panel: { width: number; height: number }, hasHelpers: boolean): LoopLayout {
  const height = drawnHeight(panel);
  const tray = { x: 2, y: HEAD + 2, width: TRAY_WIDTH, height: height - HEAD - FOOT - 2 };
  const shelfX = WIDTH - ROW.width - 2;
  const x = (tray.x + tray.width + shelfX) / 2;
  return {
    width: WIDTH,
    height,
    tray: { ...tray, rows: Math.floor((tray.height - 10) / TICKET.pitch) },
    round: { x, y: tray.y + tray.height / 2, radius: RADIUS },
    shelves: shelvesIn(height - FOOT, hasHelpers),
    shelfX,
  };
}

/** The height of a drawing that fills a panel. */
export function drawnHeight({ width, height }: { width: number; height: number }): number {
  const filling = width > 0 ? Math.round((WIDTH * height) / width) : HEIGHT.least;
  return Math.min(HEIGHT.most, Math.max(HEIGHT.least, filling));
}

/** The rows that there is room for, shared out: the first shelf has the odd ones. */
function shelvesIn(height: number, hasHelpers: boolean): Shelf[] {
  const names = hasHelpers ? (['helpers', 'timers', 'waiting'] as const) : (['timers', 'waiting'] as const);
  const room = Math.max(names.length, Math.floor((height - names.length * HEAD) / ROW.pitch));
  let y = 0;
  return names.map((name, index) => {
    const rows = Math.floor((room + names.length - 1 - index) / names.length);
    const shelf = { name, y, rows };
    y += HEAD + rows * ROW.pitch;
    return shelf;
  });
}

/** The middle of a place. What is beyond the last row is at the last row. */
export function pointOf(place: Place, layout: LoopLayout): Point {
  const { tray, round, shelves, shelfX } = layout;
  if (place.at === 'hand') return { x: round.x, y: round.y };
  if (place.at === 'out') return { x: round.x, y: 16 };
  const trayX = tray.x + tray.width / 2;
  if (place.at === 'above') return { x: trayX, y: -TICKET.height };
  if (place.at === 'tray') return { x: trayX, y: tray.y + 5 + rowY(place.row, tray.rows, TICKET) };
  const shelf = shelves.find(({ name }) => name === place.at);
  const y = shelf ? shelf.y + HEAD + rowY(place.row, shelf.rows, ROW) : round.y;
  return { x: shelfX + ROW.width / 2, y };
}

function rowY(row: number, rows: number, { height, pitch }: { height: number; pitch: number }): number {
  return Math.min(row, rows - 1) * pitch + height / 2;
}
