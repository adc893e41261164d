import type { LaneDifference } from '../../../shared/figures/compare';
import type { RunLog } from '../../../shared/trace/run-log';
import type { LaneId, Mode } from '../../../shared/trace/trace';
import type { Screen } from './screen';

/** One of the recordings that are compared. */
export interface ComparedRun {
  log: RunLog;
  /** False where it was cut off. */
  complete: boolean;
  /** The title somebody gave it, or ''. */
  title: string;
}

/** How a lane that both recordings have differs. */
export type SharedLane = LaneDifference & { lane: [a: LaneId, b: LaneId]; mode: [Mode, Mode] };

/** Two recordings of one lesson side by side: A is the left kitchen on screen, B the right one. */
export interface ComparedRuns {
  runs: [a: ComparedRun, b: ComparedRun];
  /** Lanes of one mode that both have. */
  lanes: SharedLane[];
  /** The one on screen. */
  shown: SharedLane;
  /** What was on screen before, to go back to. */
  before: Screen;
}
