import type { Bookmark } from '../recording/bookmark';
import type { RunLog } from '../trace/run-log';
import { laneIds } from '../trace/trace';
import { type ChromeEvent, microseconds, Numbers } from './chrome-events';
import { LaneTrace } from './chrome-lane';

export type { ChromeEvent } from './chrome-events';

/** Rows have numbers from here on; below are the processes' own. */
const FIRST_ROW = 100;

/** A run as Chrome trace events: a process a lane; a row for its thread, for each task's waits and for each worker. */
export function chromeTrace(
  log: RunLog,
  bookmarks: readonly Bookmark[] = [],
): { traceEvents: ChromeEvent[]; displayTimeUnit: 'ms' } {
  const [tids, flowIds] = [new Numbers(FIRST_ROW), new Numbers(1)];
  const traceEvents = log.header.lanes.flatMap(({ lane, mode }) =>
    new LaneTrace(log, lane, mode, tids, flowIds).events(),
  );
  for (const event of instants(bookmarks)) traceEvents.push(event);
  return { traceEvents, displayTimeUnit: 'ms' };
}

/** Bookmarks belong to no lane: they are a process of their own. */
function instants(bookmarks: readonly Bookmark[]): ChromeEvent[] {
  if (bookmarks.length === 0) return [];
  const place = { pid: laneIds.length + 1, tid: laneIds.length + 1 };
  const name = { ph: 'M', name: 'process_name', cat: '__metadata', ...place, ts: 0 } as const;
  return [
    { ...name, args: { name: 'bookmarks' } },
    ...bookmarks.map(
      ({ t, note }): ChromeEvent => ({
        ...{ ph: 'i', s: 'g', name: note || 'bookmark', cat: 'bookmark', ...place, ts: microseconds(t) },
      }),
    ),
  ];
}
