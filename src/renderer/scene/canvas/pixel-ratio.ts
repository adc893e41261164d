/**
 * Tells of every change of the pixels of the screen per CSS pixel: another zoom, or a window moved to another screen.
 * @returns what ends the watching
 */
export function watchPixelRatio(changed: () => void): () => void {
  let query: MediaQueryList;
  const hear = (): void => {
    listen();
    changed();
  };
  // A query asks about one ratio: each change needs the next one.
  const listen = (): void => {
    query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', hear, { once: true });
  };
  listen();
  return () => query.removeEventListener('change', hear);
}
