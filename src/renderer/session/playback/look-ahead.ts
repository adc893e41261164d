/** Walk for this long at a time (ms), so that the window can paint and handle input in between. */
const STRETCH_MS = 6;
/** How many events at least. */
const EVENTS = 4096;

/** Something that walks one lane's log. */
export interface Walker {
  /** How many events it has seen, and how many there are. */
  readonly seen: number;
  readonly length: number;
  seek(count: number): void;
}

/**
 * Walks lanes to the end of what is in their log, between what else the window does: from then on every seek is short.
 * Returns how to stop it.
 */
export function lookAhead(walkers: readonly Walker[]): () => void {
  let timeout = setTimeout(walk);
  function walk(): void {
    const until = performance.now() + STRETCH_MS;
    let walker: Walker | undefined;
    do {
      walker = walkers.find(({ seen, length }) => seen < length);
      walker?.seek(Math.min(walker.length, walker.seen + EVENTS));
    } while (walker && performance.now() < until);
    if (walker) timeout = setTimeout(walk);
  }
  return () => clearTimeout(timeout);
}
