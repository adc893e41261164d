import type { Station } from '../../../shared/trace/trace';

/** The scene's own units: one is one pixel where the scene is 620 pixels wide. x runs from the scene's left edge. */
export const SCENE_WIDTH = 620;
/** The least height; more goes to the wall. */
export const SCENE_HEIGHT = 261;
/** How much of the extra height is above what hangs on the wall. */
const HANG_SHARE = 0.35;

/** Where what hangs on the wall begins in a scene so high. */
export function hungY(height: number): number {
  return Math.round((height - SCENE_HEIGHT) * HANG_SHARE);
}

/** What presenter mode shows: so much around the cook. */
export const CLOSE_UP_WIDTH = 428;
/** The least that a close-up shows above the floor: the cook with hat. */
export const CLOSE_UP_HEIGHT = 212;

/** The least height of a scene that is never cut. */
export const WHOLE_HEIGHT = 165;

/** Heights above the scene's bottom edge. */
export const COUNTER_TOP = 100;
export const FLOOR_LINE = 30;
export const COOK_FEET = 8;

/** The cook's drawings are 240 units tall; this is how large they are shown. */
export const COOK_SCALE = 0.8;

/** Where each station stands. */
export const stationX = { board: 58, stove: 166, toaster: 311, sink: 520, rack: 596 } as const;
/** Where the cook stands to work at each station; '' is the middle of the kitchen. */
export const placeX: Record<Station, number> = {
  '': 316,
  board: 110,
  stove: 252,
  toaster: 372,
  sink: 450,
  hatch: 486,
};
/** Which way the cook looks there: 1 right, -1 left. */
export const placeFacing: Record<Station, 1 | -1> = {
  '': 1,
  board: -1,
  stove: -1,
  toaster: -1,
  sink: 1,
  hatch: 1,
};
/** Where a station's timers stand; timers of other places stand between toaster and sink. */
export const timerX: Record<Station, number> = {
  '': 424,
  board: 24,
  stove: 239,
  toaster: 391,
  sink: 424,
  hatch: 424,
};

export const rail = { x: 14, y: 11, width: 326, ticketX: 10, pitch: 104, shown: 3 } as const;
export const wallClock = { x: 408, y: 41 } as const;
export const hatch = { x: 543, y: 26 } as const;
