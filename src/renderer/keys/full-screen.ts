import { useSyncExternalStore } from 'react';

/** Fills the screen with the window, or gives it back. Where the browser lets no page do that, nothing happens. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {}
}

/** Whether the page may fill the screen at all. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled;
}

/** Whether the page fills the screen. */
export function useFullScreen(): boolean {
  return useSyncExternalStore(watch, () => document.fullscreenElement !== null);
}

function watch(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}
