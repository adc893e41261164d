import type { Gap } from './gaps';
import { eventsUntil, RunLog } from './run-log';
import type { LaneId, Mode, TraceEvent } from './trace';

/**
 * One lane of each of two runs as the two lanes of one log, A's left and B's right, on one clock: it folds, plays and
 * draws like any other. Its parameters are A's; its gaps are those of both.
 * @param lanes A's lane and B's, which cook in that mode
 */
export function sideBySide(a: RunLog, b: RunLog, lanes: [a: LaneId, b: LaneId], mode: Mode): RunLog {
  const header = {
    ...a.header,
    id: `${a.header.id} ${b.header.id}`,
    lanes: [
      { lane: 'left' as const, mode },
      { lane: 'right' as const, mode },
    ],
  };
  const events = inOrder(a.lanes[lanes[0]], b.lanes[lanes[1]]);
  return new RunLog(header, events, [...gapsOf(a, 'left', events), ...gapsOf(b, 'right', events)]);
}

/** What a recording lost, whichever of its lanes it was, is missing where it is shown. */
function gapsOf({ gaps }: RunLog, lane: LaneId, events: readonly TraceEvent[]): Gap[] {
  return gaps.map((gap) => ({ ...gap, lane, afterSeq: eventsUntil(events, gap.fromMs) }));
}

/** Both, in order of time and renumbered; at equal times the left lane comes first. */
function inOrder(left: readonly TraceEvent[], right: readonly TraceEvent[]): TraceEvent[] {
  const merged: TraceEvent[] = [];
  let [mine, theirs] = [0, 0];
  while (mine < left.length || theirs < right.length) {
    const isLeft = (left[mine]?.t ?? Infinity) <= (right[theirs]?.t ?? Infinity) && mine < left.length;
    const event = (isLeft ? left[mine++] : right[theirs++]) as TraceEvent;
    merged.push({ ...event, lane: isLeft ? 'left' : 'right', seq: merged.length + 1 });
  }
  return merged;
}
