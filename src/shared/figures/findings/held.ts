import { isLate } from '../../trace/kitchen-time';
import { freesThread, takesThread } from '../../trace/step-end';
import { MAIN_TASK, type TraceEvent } from '../../trace/trace';
import type { Finder } from './finding';

/** A stretch of holding the loop that is shorter than this is no fault, kitchen ms; asyncio's debug mode takes the same. */
const LONG_MS = 100;
/** The same where it only computed, kitchen ms: a busy machine draws that out. */
const LONG_WORK_MS = 250;

interface Hold {
  index: number;
  t: number;
  task: number;
  /** What it is called, where it is a callback. */
  callback?: string;
  label: string;
  ms: number;
  /** How much of it the program blocked, and how much it computed. */
  blockedMs: number;
  workedMs: number;
}

/**
 * Who held the loop longest in one piece, and how late the bell was that it held up most. Only what the program itself did in
 * it counts: the machine may stand still, too.
 */
export const findHeld: Finder = (events) => {
  const longest = holdsOf(events).reduce<Hold | null>(
    (most, hold) => (isLong(hold) && hold.ms > (most?.ms ?? 0) ? hold : most),
    null,
  );
  if (!longest) return [];
  const { ms, blockedMs: _, workedMs: __, ...where } = longest;
  const late = latestBell(events, longest);
  return [{ kind: 'held', ...where, times: { ms, ...(late && { late: late.ms }) }, other: late?.name ?? '' }];
};

function isLong({ blockedMs, workedMs }: Hold): boolean {
  return blockedMs >= LONG_MS || blockedMs + workedMs >= LONG_WORK_MS;
}

interface Stretch {
  type: 'block-started' | 'work-started';
  t: number;
  label: string;
}

/** A step that goes on, and the longest stretch in it so far. */
type OpenHold = Hold & { longestMs: number };

function noteStretch(step: OpenHold, { type, t, label }: Stretch, end: number): void {
  const ms = end - t;
  step[type === 'block-started' ? 'blockedMs' : 'workedMs'] += ms;
  if (ms > step.longestMs) Object.assign(step, { longestMs: ms, label });
}

/** Steps and callbacks from their beginning to where they give the thread back, at the place of what took longest in them. */
function holdsOf(events: readonly TraceEvent[]): Hold[] {
  const holds: Hold[] = [];
  const scheduled = new Map<number, TraceEvent<'callback-scheduled'>>();
  let open: OpenHold | null = null;
  let stretch: Stretch | null = null;
  for (const [index, event] of events.entries()) {
    if (takesThread(event)) open = { index, t: event.t, ...holderOf(event, scheduled), ...nothingYet };
    else if (freesThread(event)) {
      if (open && stretch) noteStretch(open, stretch, event.t);
      if (open && isOf(open, event)) holds.push({ ...open, ms: event.t - open.t });
      open = stretch = null;
    } else if (event.type === 'callback-scheduled') scheduled.set(event.callback, event);
    else if (event.type === 'block-started' || event.type === 'work-started') stretch = event;
    else if (event.type === 'block-ended' || event.type === 'work-ended') {
      if (open && stretch) noteStretch(open, stretch, event.t);
      stretch = null;
    }
  }
  return holds;
}

/** Whether the event is of the same task, where it is of any: of others, events are lost in between. */
function isOf({ task }: Hold, event: TraceEvent): boolean {
  return !('task' in event) || event.task === task;
}

const nothingYet = { label: '', ms: 0, blockedMs: 0, workedMs: 0, longestMs: -1 };

function holderOf(
  event: TraceEvent<'step-started' | 'callback-started'>,
  scheduled: ReadonlyMap<number, TraceEvent<'callback-scheduled'>>,
): Pick<Hold, 'task' | 'callback'> {
  if (event.type === 'step-started') return { task: event.task };
  const { task = MAIN_TASK, name } = scheduled.get(event.callback) ?? {};
  return { task, callback: name };
}

function latestBell(events: readonly TraceEvent[], hold: Hold): { ms: number; name: string } | null {
  const deadlines = new Map<number, number>();
  const names = new Map<number, string>();
  let latest: { ms: number; name: string } | null = null;
  for (const event of events) {
    if (event.type === 'task-created') names.set(event.task, event.name);
    else if (event.type === 'timer-set') deadlines.set(event.timer, event.deadline);
    else if (event.type === 'timer-fired') {
      const dueMs = deadlines.get(event.timer) ?? event.t;
      const heldUp = dueMs >= hold.t && dueMs <= hold.t + hold.ms;
      const ms = event.t - dueMs;
      if (heldUp && isLate(ms) && ms > (latest?.ms ?? 0)) latest = { ms, name: names.get(event.task) ?? '' };
    }
  }
  return latest;
}
