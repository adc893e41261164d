import type { Rectangle } from 'electron';

/**
 * Where a window that was there before opens: as it was, moved and shrunk as far as needed to lie within the screen that it
 * shares most with, in device-independent pixels.
 * @param kept its frame, as it was when it was closed
 * @param workAreas what each screen has beside taskbar, dock and menu bar
 * @returns null where none of its screens is there any longer
 */
export function keptPlace(kept: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  let [most, screen]: [number, Rectangle | null] = [0, null];
  for (const area of workAreas) {
    const pixels = shared(kept, area);
    if (pixels > most) [most, screen] = [pixels, area];
  }
  return screen && within(kept, screen);
}

/**
 * A screen that the window is not on; null where there is none.
 * @param workAreas what each screen has beside taskbar, dock and menu bar
 */
export function otherScreen(window: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const [own] = [...workAreas].sort((a, b) => shared(window, b) - shared(window, a));
  return workAreas.find((area) => area !== own) ?? null;
}

/** How many pixels they share; NaN or less than 1 where a system says nothing sensible of its screen. */
function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function within(kept: Rectangle, screen: Rectangle): Rectangle {
  const width = Math.floor(Math.min(kept.width, screen.width));
  const height = Math.floor(Math.min(kept.height, screen.height));
  const x = Math.ceil(Math.max(screen.x, Math.min(kept.x, screen.x + screen.width - width)));
  const y = Math.ceil(Math.max(screen.y, Math.min(kept.y, screen.y + screen.height - height)));
  return { x, y, width, height };
}
