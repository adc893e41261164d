import type { Page } from '@playwright/test';

/** Pictures a second. Sixty in each of two windows take all of a small machine. */
const FPS = 10;

/** Makes a page draw fewer frames from now on, also after a reload. */
export async function drawFewFrames(page: Page): Promise<void> {
  await page.addInitScript(slowDown, 1000 / FPS);
  await page.evaluate(slowDown, 1000 / FPS);
}

/** Runs in the page: whatever asks for a frame gets it at the next of few moments, and all that asked get the same. */
function slowDown(everyMs: number): void {
  const page = window as Window & { slowedDown?: true };
  if (page.slowedDown) return;
  page.slowedDown = true;
  const request = window.requestAnimationFrame.bind(window);
  const cancel = window.cancelAnimationFrame.bind(window);
  const waiting = new Map<number, () => void>();
  let asked = 0;
  window.requestAnimationFrame = (callback) => {
    asked += 1;
    const id = asked;
    const timer = setTimeout(
      () => {
        const frame = request((time) => {
          waiting.delete(id);
          callback(time);
        });
        waiting.set(id, () => cancel(frame));
      },
      everyMs - (performance.now() % everyMs),
    );
    waiting.set(id, () => clearTimeout(timer));
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    waiting.get(id)?.();
    waiting.delete(id);
  };
}
