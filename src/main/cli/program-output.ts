import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';

/** A line that a program printed. */
export interface OutputLine {
  stream: 'stdout' | 'stderr';
  text: string;
}

/** What a lane printed, line by line. */
export function outputOf(log: RunLog, lane: LaneId): OutputLine[] {
  return log.lanes[lane].flatMap((event) =>
    event.type === 'printed' ? [{ stream: event.stream, text: event.text }] : [],
  );
}

/** How a lane's program ended: its exit code, and its traceback or ''; null where it did not come to its end. */
export function exitOf(log: RunLog, lane: LaneId): { code: number; traceback: string } | null {
  for (const event of log.lanes[lane].slice(-3)) if (event.type === 'program-exited') return event;
  return null;
}
