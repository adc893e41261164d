/** The faces that canvases measure and draw text in. */
const MONO = ['400 14px "JetBrains Mono"', '600 14px "JetBrains Mono"'];

/** Waits until a page's faces are there. One that does not come is drawn as the browser draws it. */
export async function loadFaces(own: readonly string[] = []): Promise<void> {
  await Promise.allSettled([...own, ...MONO].map(async (face) => document.fonts.load(face)));
}

/** Waits for the faces that a page has within itself: all of them, as they are few. */
export async function loadOwnFaces(): Promise<void> {
  await Promise.allSettled([...document.fonts].map(async (face) => face.load()));
}
