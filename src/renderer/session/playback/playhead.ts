import type { Landmark } from '../../../shared/trace/landmarks';
import type { Position, RunLog } from '../../../shared/trace/run-log';
import type { Range } from './range';

/**
 * Where the window looks: with the kitchen's clock, still at one position, or moving by the local clock.
 * `fromMs` is kitchen time, `sinceMs` local time. A replay of a range goes on from its start for ever.
 */
export type Playhead = { kind: 'live' } | { kind: 'standing'; position: Position } | Replay;

interface Replay {
  kind: 'replay';
  fromMs: number;
  sinceMs: number;
  speed: number;
  loop: Range | null;
}

/** A range that is played again and again rests so long on its last picture, local ms: a short one would only flicker. */
export const LOOP_REST_MS = 500;

export const START: Position = { t: 0, left: 0, right: 0 };

/** How far the playhead can go: kitchen time now while a run cooks, else the end of the log. */
export interface Reach {
  ms: number;
  cooking: boolean;
}

/** The position at the very end of a log. */
export function endOf(log: RunLog): Position {
  return log.positionAt(log.endMs);
}

/** Whether the position has seen every event of the log. */
export function isAtEnd(log: RunLog, position: Position): boolean {
  return position.left === log.lanes.left.length && position.right === log.lanes.right.length;
}

/** The position of a playhead at a local time. */
export function locate(playhead: Playhead, log: RunLog, reach: Reach, localMs: number): Position {
  switch (playhead.kind) {
    case 'live':
      return log.positionAt(reach.ms);
    case 'standing':
      return playhead.position;
    case 'replay':
      return log.positionAt(Math.min(reach.ms, replayTime(playhead, localMs)));
  }
}

/** What a playhead has become by now: a replay that caught up goes live, or stands where the log ends. */
export function settle(playhead: Playhead, log: RunLog, reach: Reach, localMs: number): Playhead {
  if (playhead.kind !== 'replay' || playhead.loop || replayTime(playhead, localMs) < reach.ms)
    return playhead;
  return reach.cooking ? { kind: 'live' } : { kind: 'standing', position: endOf(log) };
}

/** The playhead after a jump to kitchen time `t`; at the reach of a run that cooks it is live again. */
export function seek(log: RunLog, reach: Reach, t: number): Playhead {
  if (reach.cooking && t >= reach.ms) return { kind: 'live' };
  const position = log.positionAt(Math.min(reach.ms, Math.max(0, t)));
  return { kind: 'standing', position };
}

/** The playhead one event further on (1) or back (-1); events that have not happened yet are out of reach. */
export function step(log: RunLog, reach: Reach, position: Position, direction: 1 | -1): Playhead {
  const next = direction === 1 ? log.stepForward(position) : log.stepBack(position);
  return { kind: 'standing', position: next.t > reach.ms ? position : next };
}

/** The playhead where the next (1) or last (-1) landmark has just happened, or null where there is none. */
export function jump(
  log: RunLog,
  reach: Reach,
  position: Position,
  direction: 1 | -1,
  to: Landmark,
): Playhead | null {
  const found = log.jump(position, direction, to);
  return found && found.t <= reach.ms ? { kind: 'standing', position: found } : null;
}

/** A replay from a position; from the end of the log, and from outside the range that is looped, it begins anew. */
export function replayFrom(
  log: RunLog,
  position: Position,
  localMs: number,
  speed: number,
  loop: Range | null = null,
): Playhead {
  const again = isAtEnd(log, position) ? 0 : position.t;
  const inside = !loop || (again >= loop.fromMs && again < loop.toMs);
  return { kind: 'replay', fromMs: inside ? again : loop.fromMs, sinceMs: localMs, speed, loop };
}

/** The playhead after its window was out of sight for so long, local ms: a replay goes on from where it was left. */
export function resumed(playhead: Playhead, unseenMs: number): Playhead {
  return playhead.kind === 'replay' ? { ...playhead, sinceMs: playhead.sinceMs + unseenMs } : playhead;
}

function replayTime({ fromMs, sinceMs, speed, loop }: Replay, localMs: number): number {
  const passedMs = Math.max(0, localMs - sinceMs);
  const t = fromMs + passedMs * speed;
  return loop && t > loop.toMs ? loopTime(loop, passedMs - (loop.toMs - fromMs) / speed, speed) : t;
}

/** @param sinceEndMs local ms since the end of the range was reached for the first time */
function loopTime({ fromMs, toMs }: Range, sinceEndMs: number, speed: number): number {
  const roundMs = LOOP_REST_MS + (toMs - fromMs) / speed;
  const restedMs = (sinceEndMs % roundMs) - LOOP_REST_MS;
  return restedMs < 0 ? toMs : fromMs + restedMs * speed;
}
