import type { Position, RunLog } from '../../../shared/trace/run-log';
import type { Range } from './range';

/** A playhead that moves by the local clock. A replay of a range goes on from its start for ever. */
export interface Replay {
  kind: 'replay';
  /** Where it set out. */
  from: Position;
  /** When it did, local ms. */
  sinceMs: number;
  /** Kitchen ms per ms. */
  speed: number;
  loop: Range | null;
}

/** A range that is played again and again rests so long on its last picture, local ms: a short one would only flicker. */
export const LOOP_REST_MS = 500;

/**
 * Where a replay has come by now, at the end of the log at last. Nothing else turns local time into a position.
 * @param localMs now, by the clock of `sinceMs`
 */
export function advance(replay: Replay, log: RunLog, localMs: number): Position {
  return log.positionAt(timeOf(replay, Math.max(0, localMs - replay.sinceMs)));
}

/** @param passedMs since it set out, local ms */
function timeOf({ from, speed, loop }: Replay, passedMs: number): number {
  const t = from.t + passedMs * speed;
  return loop && t > loop.toMs ? loopTime(loop, passedMs - (loop.toMs - from.t) / speed, speed) : t;
}

/** @param sinceEndMs local ms since the end of the range was reached for the first time */
function loopTime({ fromMs, toMs }: Range, sinceEndMs: number, speed: number): number {
  const roundMs = LOOP_REST_MS + (toMs - fromMs) / speed;
  const restedMs = (sinceEndMs % roundMs) - LOOP_REST_MS;
  return restedMs < 0 ? toMs : fromMs + restedMs * speed;
}
