interface Size {
  width: number;
  height: number;
}

export interface WindowSize extends Size {
  minWidth: number;
  minHeight: number;
  /** It would be larger than the screen has room for. */
  maximized: boolean;
}

const wanted: Size = { width: 1440, height: 900 };
/** Less than this, and the page has to scroll. */
const smallest: Size = { width: 800, height: 600 };
/** What a system draws around a window's content at most. */
const frame: Size = { width: 16, height: 40 };

/**
 * How large the window's content opens, and how small it can be made, in device-independent pixels.
 * @param workArea what the screen has beside taskbar, dock and menu bar
 */
export function windowSize(workArea: Size): WindowSize {
  const room = { width: roomIn(workArea, 'width'), height: roomIn(workArea, 'height') };
  return {
    width: Math.min(wanted.width, room.width),
    height: Math.min(wanted.height, room.height),
    minWidth: Math.min(smallest.width, room.width),
    minHeight: Math.min(smallest.height, room.height),
    maximized: room.width < wanted.width || room.height < wanted.height,
  };
}

/** In whole pixels; a system that gives no sensible size of its screen is taken to have room for all that is wanted. */
function roomIn(workArea: Size, side: keyof Size): number {
  const pixels = Math.floor(workArea[side]);
  return pixels > 0 && pixels < Infinity ? Math.max(1, pixels - frame[side]) : wanted[side];
}
