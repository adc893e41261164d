import { isLate } from '../../trace/kitchen-time';
import { endsStep } from '../../trace/step-end';
import type { TraceEvent } from '../../trace/trace';
import type { Finder } from './finding';

/** A stretch of holding the loop that is shorter than this is no fault, kitchen ms; asyncio's debug mode takes the same. */
const LONG_MS = 100;

interface Hold {
  index: number;
  t: number;
  task: number;
  label: string;
  ms: number;
  /** How much of it the program blocked or computed. */
  ownMs: number;
}

/**
 * Who held the loop longest in one piece, and how late the bell was that it held up most. Only what the program itself did in
 * it counts: the machine may stand still, too.
 */
export const findHeld: Finder = (events) => {
  const longest = holdsOf(events).reduce<Hold | null>(
    (most, hold) => (hold.ownMs >= LONG_MS && hold.ms > (most?.ms ?? 0) ? hold : most),
    null,
  );
  if (!longest) return [];
  const { ms, ownMs: _, ...where } = longest;
  const late = latestBell(events, longest);
  return [{ kind: 'held', ...where, times: { ms, ...(late && { late: late.ms }) }, other: late?.name ?? '' }];
};

interface Stretch {
  t: number;
  label: string;
}

/** A step that goes on, and the longest stretch in it so far. */
type OpenHold = Hold & { longestMs: number };

function noteStretch(step: OpenHold, { t, label }: Stretch, end: number): void {
  const ms = end - t;
  step.ownMs += ms;
  if (ms > step.longestMs) Object.assign(step, { longestMs: ms, label });
}

/** Steps from their beginning to where they give the thread back, named after what took longest in them. */
function holdsOf(events: readonly TraceEvent[]): Hold[] {
  const holds: Hold[] = [];
  let step: OpenHold | null = null;
  let stretch: Stretch | null = null;
  for (const [index, event] of events.entries()) {
    if (endsStep(event)) {
      if (step?.task === event.task) holds.push({ ...step, ms: event.t - step.t });
      step = null;
      continue;
    }
    switch (event.type) {
      case 'step-started':
        step = { index, t: event.t, task: event.task, label: '', ms: 0, ownMs: 0, longestMs: -1 };
        break;
      case 'block-started':
      case 'work-started':
        stretch = { t: event.t, label: event.label };
        break;
      case 'block-ended':
      case 'work-ended':
        if (step && stretch) noteStretch(step, stretch, event.t);
        break;
    }
  }
  return holds;
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
