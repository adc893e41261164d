import { type Film, isTooLong } from '../../shared/exports/headless-job';
import type { Show } from '../../shared/show/show';
import { nextTask } from '../session/opening/recording-loader';
import type { RunPicture } from './run-picture';

/** How to follow an export: a signal to cancel it, and its progress from 0 to 1. */
export interface Waiting {
  signal: AbortSignal;
  progressed(part: number): void;
}

/** Least time between two pauses in which the window may draw and answer, in ms: its own drawing is not free. */
const PAUSE_EVERY_MS = 250;

/** The tenth of a second in which a run that ends at `endMs` is over: as exact as a field can be read. */
export function filmEndMs(endMs: number): number {
  return Math.ceil(endMs / 100) * 100;
}

/** Why no film can be made of a stretch of a run that ends at `endMs`: nothing is to be seen, or too much; null if none. */
export function filmFault(film: Film, endMs: number): 'wrong' | 'tooLong' | null {
  const { fromMs, toMs } = film;
  if (!(fromMs >= 0 && fromMs < toMs && toMs <= endMs)) return 'wrong';
  return isTooLong(film) ? 'tooLong' : null;
}

/** How long a film takes to watch, with the moments that it dwells on, in ms. */
export function shownMs({ fromMs, toMs, speed }: Film, show: Show): number {
  return (show.showAfter(toMs) - show.showBefore(fromMs)) / speed;
}

/** Show time of each picture, `fps` a second: the first is the range's begin, the last its end. */
export function frameTimes(film: Film, show: Show, fps: number): number[] {
  const [fromMs, toMs] = [show.showBefore(film.fromMs), show.showAfter(film.toMs)];
  const count = Math.max(2, Math.round((shownMs(film, show) / 1000) * fps));
  const stepMs = (toMs - fromMs) / (count - 1);
  return Array.from({ length: count }, (_, n) => fromMs + n * stepMs);
}

/**
 * Draws each picture of a film in turn, as fast as it can be taken, and gives its number.
 * @throws the signal's reason once it is cancelled
 */
export async function* shots(
  times: readonly number[],
  picture: RunPicture,
  { signal, progressed }: Waiting,
): AsyncGenerator<number> {
  let pausedAt = performance.now();
  for (const [n, t] of times.entries()) {
    signal.throwIfAborted();
    picture.draw(picture.run.show.at(t));
    yield n;
    if (performance.now() - pausedAt < PAUSE_EVERY_MS) continue;
    progressed((n + 1) / times.length);
    // A timer of a window that nobody sees comes once a second, or once a minute.
    await nextTask();
    pausedAt = performance.now();
  }
}
