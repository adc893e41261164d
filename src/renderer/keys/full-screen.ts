/** Fills the screen with the window, or gives it back. Where the browser lets no page do that, nothing happens. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {}
}
