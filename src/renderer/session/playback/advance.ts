import type { Show, ShowPosition } from '../../../shared/show/show';
import type { Range } from './range';

/** A playhead that moves by the local clock. A replay of a range goes on from its start for ever. */
export interface Replay {
  kind: 'replay';
  /** Where it set out. */
  from: ShowPosition;
  /** When it did, local ms. */
  sinceMs: number;
  /** Show ms, which pass like kitchen ms, per ms. */
  speed: number;
  loop: Range | null;
}

/** How long a looped range holds its last picture (local ms): without it a short range would only flicker. */
export const LOOP_REST_MS = 500;

/**
 * Show time that a replay has reached by now. Nothing else turns local time into a position.
 * @param localMs now, by the clock of `sinceMs`
 */
export function advance({ from, sinceMs, speed, loop }: Replay, show: Show, localMs: number): number {
  const fromMs = show.showOf(from);
  const passedMs = Math.max(0, localMs - sinceMs);
  const nowMs = fromMs + passedMs * speed;
  if (!loop) return nowMs;
  const toMs = show.showAfter(loop.toMs);
  if (nowMs <= toMs) return nowMs;
  return loopTime(show.showBefore(loop.fromMs), toMs, passedMs - (toMs - fromMs) / speed, speed);
}

/** @param sinceEndMs local ms since the end of the range was reached for the first time */
function loopTime(fromMs: number, toMs: number, sinceEndMs: number, speed: number): number {
  const roundMs = LOOP_REST_MS + (toMs - fromMs) / speed;
  const restedMs = (sinceEndMs % roundMs) - LOOP_REST_MS;
  return restedMs < 0 ? toMs : fromMs + restedMs * speed;
}
