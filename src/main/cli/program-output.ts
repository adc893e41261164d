import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';

/** What a lane's program wrote to one of its streams, line by line. */
export function outputOf(log: RunLog, lane: LaneId, to: 'stdout' | 'stderr'): string[] {
  return log.lanes[lane].flatMap((event) =>
    event.type === 'printed' && event.stream === to ? [event.text] : [],
  );
}

/** The exit code of a lane's program; null where it did not come to its end. */
export function programExitCode(log: RunLog, lane: LaneId): number | null {
  for (const event of log.lanes[lane].slice(-3)) if (event.type === 'program-exited') return event.code;
  return null;
}
