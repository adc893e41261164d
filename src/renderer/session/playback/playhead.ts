import type { Show, ShowPosition } from '../../../shared/show/show';
import type { Landmark } from '../../../shared/trace/landmarks';
import type { Position, RunLog } from '../../../shared/trace/run-log';
import { advance, type Replay } from './advance';
import type { Range } from './range';

/** Where the window looks: with the kitchen's clock, still at one position, or moving by the local clock. */
export type Playhead = { kind: 'live' } | { kind: 'standing'; position: ShowPosition } | Replay;

export const START: Position = { t: 0, left: 0, right: 0 };

/** How far the playhead can go: up to now while a run cooks, else to the end of the log. */
export interface Reach {
  /** Kitchen time. */
  ms: number;
  /** Show time, at which a window that follows the run is; behind the kitchen by what it dwelt on moments. */
  showMs: number;
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

/** Whether both are one place in the log. */
export function isSame(a: Position, b: Position): boolean {
  return a.t === b.t && a.left === b.left && a.right === b.right;
}

/** The position of a playhead at a local time. */
export function locate(playhead: Playhead, show: Show, reach: Reach, localMs: number): ShowPosition {
  if (playhead.kind === 'standing') return playhead.position;
  const showMs = playhead.kind === 'replay' ? advance(playhead, show, localMs) : reach.showMs;
  return show.at(Math.min(reach.showMs, showMs));
}

/** The playhead as it is now: a replay that caught up goes live, or stops where the log ends. */
export function settle(playhead: Playhead, show: Show, reach: Reach, localMs: number): Playhead {
  if (playhead.kind !== 'replay' || playhead.loop) return playhead;
  if (advance(playhead, show, localMs) < reach.showMs) return playhead;
  return reach.cooking ? { kind: 'live' } : { kind: 'standing', position: endOf(show.log) };
}

/** The playhead after a jump to kitchen time `t`; at the reach of a run that cooks it is live again. */
export function seek(log: RunLog, reach: Reach, t: number): Playhead {
  if (reach.cooking && t >= reach.ms) return { kind: 'live' };
  const position = log.positionAt(Math.min(reach.ms, Math.max(0, t)));
  return { kind: 'standing', position };
}

/** The playhead one event further on (1) or back (-1); events that have not happened yet are out of reach. */
export function stepEvent(log: RunLog, reach: Reach, position: Position, direction: 1 | -1): Playhead {
  const next = direction === 1 ? log.stepForward(position) : log.stepBack(position);
  return { kind: 'standing', position: next.t > reach.ms ? position : next };
}

/**
 * The playhead one moment further on (1) or back (-1), seen to its end; moments that have not happened yet are out of
 * reach, and beyond the last is the end.
 * @param moments where a step stops
 */
export function stepMoment(moments: Show, reach: Reach, position: ShowPosition, direction: 1 | -1): Playhead {
  const next = moments.step(position, direction) ?? (direction === 1 ? endOf(moments.log) : START);
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

/** A replay from a position; from the end of the log or outside a looped range it starts over. */
export function replayFrom(
  show: Show,
  position: ShowPosition,
  localMs: number,
  speed: number,
  loop: Range | null = null,
): Replay {
  const again = show.showOf(position) >= show.endMs ? START : position;
  const inside = !loop || (again.t >= loop.fromMs && again.t < loop.toMs);
  const from = inside ? again : show.at(show.showBefore(loop.fromMs));
  return { kind: 'replay', from, sinceMs: localMs, speed, loop };
}
