import type { Landmark, Position, RunLog } from '../../shared/run-log';

/**
 * Where the window looks: with the kitchen's clock, still at one position, or moving by the local clock.
 * `fromMs` is kitchen time, `sinceMs` local time.
 */
export type Playhead =
  | { kind: 'live' }
  | { kind: 'standing'; position: Position }
  | { kind: 'replay'; fromMs: number; sinceMs: number; speed: number };

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
  if (playhead.kind !== 'replay' || replayTime(playhead, localMs) < reach.ms) return playhead;
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

/** The playhead where the next (1) or last (-1) landmark has just happened; where there is none, as it was. */
export function jump(
  log: RunLog,
  reach: Reach,
  position: Position,
  direction: 1 | -1,
  to: Landmark,
): Playhead {
  const found = log.jump(position, direction, to);
  return { kind: 'standing', position: found && found.t <= reach.ms ? found : position };
}

/** A replay from a position; from the end it begins anew. */
export function replayFrom(log: RunLog, position: Position, localMs: number, speed: number): Playhead {
  const fromMs = isAtEnd(log, position) ? 0 : position.t;
  return { kind: 'replay', fromMs, sinceMs: localMs, speed };
}

function replayTime(replay: Playhead & { kind: 'replay' }, localMs: number): number {
  return replay.fromMs + Math.max(0, localMs - replay.sinceMs) * replay.speed;
}
