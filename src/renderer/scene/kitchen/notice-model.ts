import type { Shown } from '../../../shared/show/shown';
import type { LaneState } from '../../../shared/state/lane-state';
import { soonest } from '../../../shared/state/timers';
import { progress, settle } from '../canvas/easing';

/** A running timeout, or one that expires now. */
export interface TimeoutModel {
  kind: string;
  /** Until it cancels its task, ms. */
  ms: number;
  expires: boolean;
}

/** What the runtime complained of last. */
export interface NoticeModel {
  text: string;
  /** How far it has come into sight, 0 to 1. */
  p: number;
}

/** Long enough to read it; what is said at the end stays. */
const NOTICE_MS = 6000;
const COME_MS = 200;
const SHOWN = 2;

/** The timeout that the lane dwells on as it expires, and those that end first. */
export function timeoutsModel({ timeouts, tasks }: LaneState, t: number, shown?: Shown): TimeoutModel[] {
  const model = (task: number, ms: number, expires: boolean) => ({
    kind: tasks.get(task)?.kind ?? '',
    ms: Math.max(0, ms),
    expires,
  });
  const moment = shown?.moment?.event;
  const expired = moment?.type === 'timeout-ended' && moment.how === 'expired' ? [moment.task] : [];
  return [
    ...expired.map((task) => model(task, 0, true)),
    ...soonest(timeouts, SHOWN).first.map(({ task, deadlineMs }) => model(task, deadlineMs - t, false)),
  ].slice(0, SHOWN);
}

/** The last warning, for a few seconds, and the last of all from then on; null without one. */
export function noticeModel({ warnings, endedMs }: LaneState, t: number, still: boolean): NoticeModel | null {
  const last = warnings.get(warnings.size - 1);
  if (!last || (t - last.t > NOTICE_MS && endedMs === null)) return null;
  return { text: last.text, p: still ? 1 : settle(progress(t, last.t, COME_MS)) };
}
