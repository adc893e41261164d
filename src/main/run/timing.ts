import type { LaneId } from '../../shared/trace/trace';
import type { ClockControl } from '../kitchen/shared-clock';
import type { Lane } from './lane';

/** What a timing needs of its run. */
export interface Timed {
  /** Whether a lane still cooks, and nobody has stopped the run. */
  goesOn(): boolean;
  /** The lanes' clock was changed: they look at it, and windows hear of it. */
  steered(): void;
  /** Another lane is measured. */
  measuringChanged(): void;
}

/** How kitchen time goes in a run: what clock each lane has, when it begins to cook, and what may be changed of it. */
export interface Timing {
  /** Kitchen ms per ms at the start. */
  readonly speed: number;
  /** The clock that is shown. */
  readonly clock: ClockControl;
  /** All that there are. */
  readonly clocks: readonly ClockControl[];
  /** The lane that is measured, with nothing to see yet; '' in a run that does not measure. */
  readonly measuring: '' | LaneId;
  /** The clock that a lane goes by; null for a virtual one of its own. */
  clockOf(lane: LaneId): ClockControl | null;
  /** Has the lanes cook, once. */
  cook(lanes: readonly Lane[], run: Timed): Promise<void>;
  /** Freezes kitchen time or lets it go on, where it may. @returns whether anything has changed */
  setPaused(paused: boolean): boolean;
  /** @returns whether it may be changed */
  setSpeed(speed: number): boolean;
}
