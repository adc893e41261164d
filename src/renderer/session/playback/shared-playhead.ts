import {
  fromShared,
  type SharedPlayhead,
  type SharedPosition,
  toShared,
} from '../../../shared/api/shared-view';
import type { ShowPosition } from '../../../shared/show/show';
import type { RunLog } from '../../../shared/trace/run-log';
import { laneIds } from '../../../shared/trace/trace';
import type { Playhead } from './playhead';
import type { Range } from './range';

/** A playhead for other windows, which have clocks of their own. @param localMs now, by this window's */
export function sharedPlayhead(playhead: Playhead, localMs: number): SharedPlayhead {
  switch (playhead.kind) {
    case 'live':
      return { kind: 'live' };
    case 'standing':
      return { kind: 'standing', position: toShared(playhead.position) };
    case 'replay': {
      const { from, sinceMs, speed, loop } = playhead;
      return {
        kind: 'replay',
        from: toShared(from),
        agoMs: localMs - sinceMs,
        speed,
        loops: loop !== null,
      };
    }
  }
}

/**
 * The playhead that another window shared; null as long as this window's log has not come so far.
 * @param range what it loops, if it does
 */
export function adoptedPlayhead(
  shared: SharedPlayhead,
  log: RunLog,
  localMs: number,
  range: Range | null,
): Playhead | null {
  if (shared.kind === 'live') return shared;
  const position = within(log, shared.kind === 'replay' ? shared.from : shared.position);
  if (!position) return null;
  if (shared.kind === 'standing') return { kind: 'standing', position };
  const loop = shared.loops ? range : null;
  return { kind: 'replay', from: position, sinceMs: localMs - shared.agoMs, speed: shared.speed, loop };
}

/** Events may be on their way; those that were lost will not come. */
function within(log: RunLog, position: SharedPosition): ShowPosition | null {
  const there = laneIds.every((lane) => {
    const events = log.lanes[lane].length;
    const beat = position.beats?.[lane];
    return position[lane] <= events && (!beat || (beat.first < beat.until && beat.until <= events));
  });
  if (there) return fromShared(position);
  return log.ended || log.endMs > position.t ? log.positionAt(Math.min(position.t, log.endMs)) : null;
}
