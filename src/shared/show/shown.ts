import type { LaneId, TraceEvent, TraceEventType } from '../trace/trace';
import type { Show, ShowPosition } from './show';

/** Motion takes this part of a beat; then what came of it stands still. */
const MOTION_SHARE = 0.6;

/** A lane at a position of a show: the moment that it dwells on, and how long everything else has been on screen. */
export interface Shown {
  moment: ShownMoment | null;
  /** For how long what happened at kitchen time `atMs` has been on screen, show ms. */
  sinceMs(atMs: number): number;
}

export interface ShownMoment {
  /** What happened. */
  event: TraceEvent;
  /** Its index among the lane's events. */
  first: number;
  /** For how many tasks that do the same it stands. */
  times: number;
  /** How far its motion has come, 0 to 1. */
  motion: number;
}

/** What a lane shows there. */
export function shownIn(show: Show, position: ShowPosition, lane: LaneId): Shown {
  const stepped = show.isPlain && position.beats !== undefined;
  const nowMs = show.showOf(position);
  return {
    moment: momentIn(show, position, lane),
    // A step in kitchen time stops where what it leads to has been seen.
    sinceMs: (atMs) => (stepped && atMs >= position.t ? Infinity : nowMs - show.showBefore(atMs)),
  };
}

function momentIn({ log }: Show, { beats }: ShowPosition, lane: LaneId): ShownMoment | null {
  const beat = beats?.[lane];
  const event = beat && log.lanes[lane][beat.first];
  if (!event) return null;
  return { event, first: beat.first, times: beat.times, motion: Math.min(1, beat.progress / MOTION_SHARE) };
}

/**
 * How far the motion of an event of that type at kitchen time `atMs` has come, 0 to 1: by its beat while the lane dwells
 * on it, else `lengthMs` of show time after it.
 */
export function motionOf(
  { moment, sinceMs }: Shown,
  type: TraceEventType,
  atMs: number,
  lengthMs: number,
): number {
  if (moment?.event.type === type && moment.event.t === atMs) return moment.motion;
  return Math.min(1, Math.max(0, sinceMs(atMs) / lengthMs));
}

/** A lane in kitchen time alone, in which nothing dwells. */
export function shownAt(t: number): Shown {
  return { moment: null, sinceMs: (atMs) => t - atMs };
}
