import type { LaneId, Mode, TraceEvent } from '../../shared/trace/trace';
import type { LaneMessage } from '../kitchen/order-queue';
import type { ClockControl } from '../kitchen/shared-clock';

/** How long a stopped lane may take to end by itself before it is ended, ms. */
export const STOP_GRACE_MS = 1000;

/** The run's end of one lane, wherever that cooks. */
export interface Lane {
  readonly lane: LaneId;
  readonly mode: Mode;
  /** Resolves when it may begin, or is gone. */
  readonly ready: Promise<void>;
  /** Resolves when the first events have come, or it is gone. */
  readonly begun: Promise<void>;
  /** Resolves when nothing more comes. */
  readonly gone: Promise<void>;
  /** Lets it cook. */
  begin(): void;
  send(message: LaneMessage): void;
  /** Ends it if it does not end by itself soon: what it cooks can be stuck where no clock stops it. */
  endSoon(): void;
}

/** What a lane tells its run. */
export interface LaneCallbacks {
  /** Takes in that many numbers, from the next one of the run on; what was lost has a number and no event. */
  onBatch: (numbers: number, unpack: (seq: number) => TraceEvent[]) => void;
  /**
   * Nothing more comes. `error` says why where the lane did not end by itself, else ''. `outcome` is 'stopped' where it was
   * ended at a limit, which `error` then names.
   */
  onGone: (error: string, outcome?: 'failed' | 'stopped') => void;
}

/** Which lane of a run. */
export interface LanePlace {
  lane: LaneId;
  mode: Mode;
  /** The clock that it goes by; null for a virtual one of its own. */
  clock: ClockControl | null;
}

/** Makes a lane of a run that has just been started. */
export type LaneMaker = (place: LanePlace, callbacks: LaneCallbacks) => Lane;

/** A promise, and how it is resolved: of what happens once. */
export class Once {
  readonly promise: Promise<void>;
  happen: () => void = () => {};

  constructor() {
    this.promise = new Promise((resolve) => {
      this.happen = resolve;
    });
  }
}
