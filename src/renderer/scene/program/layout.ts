/** Where the cook stands, from the left end of what is in sight, in scene units; so are all lengths here. */
export const COOK_X = 64;
/** The middle of the timers, beside the cook. */
export const TIMERS_X = 190;
/** Where the things begin, and what stays free at the right end. */
const FIRST = 290;
const EDGE = 10;
/** Up to here what the cook says may reach. */
export const SAID_END = 300;
/** What helpers behind the counter need at the right end. */
const HELPERS = 200;
/** What the number of those that are not shown needs. */
const BADGE = 46;
const CELL = { least: 84, most: 150 };

/** A place at the counter. */
export interface Cell {
  x: number;
  width: number;
}

/** The places for so many things in a kitchen `width` wide: all, or as many as can be read, and room to say how many more. */
export function cellsOf(width: number, things: number, helpers: boolean): Cell[] {
  const room = width - FIRST - EDGE - (helpers ? HELPERS : 0);
  const all = Math.floor(room / CELL.least);
  const shown = things <= all ? things : Math.max(1, Math.floor((room - BADGE) / CELL.least));
  const rest = things <= all ? room : room - BADGE;
  const cell = Math.min(CELL.most, Math.floor(rest / Math.max(1, shown)));
  return Array.from({ length: shown }, (_, i) => ({ x: FIRST + i * cell, width: cell }));
}

/** What the clock with its timeouts needs at the right end, and where the rail begins. */
const CLOCK = 171;
const RAIL = { x: 14, ticketX: 10, pitch: 104, badge: 62 };

/** How many tickets hang on the rail, and how long it is. */
export function railOf(width: number): {
  x: number;
  length: number;
  ticketX: number;
  pitch: number;
  tickets: number;
} {
  const length = width - CLOCK - RAIL.x;
  const { x, ticketX, pitch } = RAIL;
  return { x, length, ticketX, pitch, tickets: Math.max(1, Math.floor((length - RAIL.badge) / pitch)) };
}
