import type { TraceEvent } from '../trace/trace';
import { type StopKind, stopKindOf } from './moments';

/** One thing that happens in a lane and is shown for one beat: a few of its events, all at one kitchen time. */
export interface Beat {
  /** Index in the lane of the event that it is named after: its first moment. */
  first: number;
  /** How many of the lane's events have happened once it is shown. */
  until: number;
  /** Kitchen ms of its last event. */
  t: number;
  /** How many alike it stands for: 1, or all of a long row of tasks that do the same. */
  times: number;
  /** What makes it one with a neighbor that does the same. */
  likeness: string;
}

/** So many alike are shown one by one; more of them are one beat. */
const ONE_BY_ONE = 4;
/** What each of many tasks does in its turn: at most so many moments. */
const LONGEST_PATTERN = 4;

/**
 * The moments of those kinds among a lane's events from index `from` up to `until`, each as one beat. Moments that
 * follow one another and are one thing share one, and so do more than four tasks in a row that do the same.
 */
export function beatsOf(
  events: readonly TraceEvent[],
  from: number,
  until: number,
  kinds: ReadonlySet<StopKind>,
): Beat[] {
  const beats: Beat[] = [];
  for (let index = from; index < until; index++) {
    const event = events[index] as TraceEvent;
    const kind = stopKindOf(event);
    if (!kind || !kinds.has(kind)) continue;
    const last = beats.at(-1);
    const before = last && events[last.until - 1];
    if (last && before && isOneWith(before, event)) Object.assign(last, { until: index + 1, t: event.t });
    else
      beats.push({ first: index, until: index + 1, t: event.t, times: 1, likeness: likenessOf(kind, event) });
  }
  return beats;
}

/** Whether the second event is part of what the first one is. */
function isOneWith(before: TraceEvent, event: TraceEvent): boolean {
  if (before.t !== event.t) return false;
  if (before.type === 'ticket-placed') return event.type === 'ticket-placed';
  // A synchronous call: what is called begins at once.
  return before.type === 'task-created' && event.type === 'step-started' && before.task === event.task;
}

function likenessOf(kind: StopKind, event: TraceEvent): string {
  const { type } = event;
  const label = 'label' in event ? event.label : '';
  const made = 'kind' in event ? event.kind : '';
  return `${kind} ${type} ${made} ${label}`;
}

/** Beats of one moment with those merged of many tasks in a row that do the same, one thing each or a few. */
export function mergeAlike(beats: readonly Beat[]): Beat[] {
  let merged = [...beats];
  for (let length = 1; length <= LONGEST_PATTERN; length++) merged = mergePattern(merged, length);
  return merged;
}

function mergePattern(beats: readonly Beat[], length: number): Beat[] {
  const merged: Beat[] = [];
  for (let at = 0; at < beats.length; ) {
    const times = repeats(beats, at, length);
    const isLong = times > ONE_BY_ONE;
    const end = at + (isLong ? times * length : 1);
    merged.push(isLong ? asOne(beats.slice(at, end), times) : (beats[at] as Beat));
    at = end;
  }
  return merged;
}

/** How often the `length` beats from there on come in a row. */
function repeats(beats: readonly Beat[], at: number, length: number): number {
  let same = 0;
  while (beats[at + length + same] && beats[at + length + same]?.likeness === beats[at + same]?.likeness)
    same++;
  return Math.floor(same / length) + 1;
}

function asOne(beats: readonly Beat[], times: number): Beat {
  const [first, last] = [beats[0] as Beat, beats.at(-1) as Beat];
  const likeness = [...new Set(beats.map((beat) => beat.likeness))].join();
  return { ...first, until: last.until, t: last.t, times: Math.max(times, first.times), likeness };
}
