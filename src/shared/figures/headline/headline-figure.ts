import type { RunLog } from '../../trace/run-log';
import type { TraceEvent } from '../../trace/trace';
import type { LaneReport } from '../report';

/** The sentence that a run's figures bear out. */
type HeadlineCase =
  | `lateBells.${'every' | 'some' | 'none'}`
  | `printed.${'other' | 'same'}`
  | `firstTurn.${'noLoop' | 'waited'}`
  | `results.${'differ' | 'same' | 'failed'}`
  | `secondStart.${'after' | 'together'}`
  | `turns.${'even'}`
  | `atOnce.${'computed' | 'waited'}`
  | `firstOrder.${'waited' | 'same'}`
  | 'longestOrder'
  | `blockedHelpers.${'one' | 'several'}`
  | `pitfalls.${'neverRan' | 'warned' | 'printed' | 'selfWait' | 'cancelled' | 'notCancelled' | 'allWell'}`;

/** The figures that fill a headline's sentence, and the lists that stand below it. */
export interface HeadlineFigure {
  says: HeadlineCase;
  /** Kitchen ms; several are listed one by one. */
  times?: Record<string, number | number[]>;
  counts?: Record<string, number>;
  /** As the trace has them: printed lines, names of tasks. */
  texts?: Record<string, string>;
  /** Kinds of tasks, which the lesson has words for. */
  kinds?: Record<string, string>;
  columns?: HeadlineColumns;
}

/** Two lists side by side: what each side printed, or in which order tasks finished and their results came. */
export interface HeadlineColumns {
  heads: 'modes' | 'results';
  lists: [string[], string[]];
  /** Whether both have the same in that place. */
  same: boolean[];
}

/** One side of a run that came to its end. */
export interface Side {
  events: readonly TraceEvent[];
  report: LaneReport;
}

/** Both sides of a run: one of each mode, and both came to their end. */
export interface Sides {
  sync: Side;
  async: Side;
}

/** Both sides of a run, or null where it has not one of each mode that came to its end. */
export function sidesOf(log: RunLog, lanes: readonly LaneReport[]): Sides | null {
  const side = (mode: 'sync' | 'async') => {
    const report = lanes.find((lane) => lane.mode === mode && lane.outcome === 'ok');
    return report && { report, events: log.lanes[report.lane] };
  };
  const [sync, async] = [side('sync'), side('async')];
  return sync && async ? { sync, async } : null;
}

/** Events of one type, in order. */
export function eventsOf<T extends TraceEvent['type']>(
  events: readonly TraceEvent[],
  type: T,
): Extract<TraceEvent, { type: T }>[] {
  return events.filter((event): event is Extract<TraceEvent, { type: T }> => event.type === type);
}
