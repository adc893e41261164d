import type { LaneId, Mode } from '../../../shared/trace/trace';
import type { Program } from '../messages';
import type { LaneEnd, LaneWorker } from './lane-worker';

/** Who is told of a run. */
export interface Report {
  /** A batch of a lane's events, in the wire's form, unchecked. */
  events(lane: LaneId, batch: string): void | Promise<void>;
  /** A lane has ended, after its last batch. */
  ended(lane: LaneId, end: LaneEnd): void;
}

export interface LabLane {
  lane: LaneId;
  mode: Mode;
  worker: LaneWorker;
}

/** One program in its lanes, on one clock, which whoever asked for it steers. */
export class LabRun {
  /** Resolves when every lane has ended. */
  readonly ended: Promise<void>;
  readonly #ends: Promise<void>[];

  constructor(
    private readonly program: Program,
    private readonly lanes: readonly LabLane[],
    private readonly virtual: boolean,
    report: Report,
  ) {
    this.#ends = lanes.map(({ lane, worker }) => tell(lane, worker, report));
    this.ended = Promise.all(this.#ends).then(() => undefined);
  }

  /** All lanes begin together; on the virtual clock one after the other, so that their events come in the same order every time. */
  async begin(): Promise<void> {
    for (const [place, { mode, worker }] of this.lanes.entries()) {
      worker.run(this.program, mode, this.virtual);
      if (this.virtual) await this.#ends[place];
    }
  }

  /** Kitchen time is this now, and goes so fast. @param rate kitchen ms per ms, 0 while paused */
  steer(kitchenMs: number, rate: number): void {
    for (const { worker } of this.lanes) worker.steer(kitchenMs, rate);
  }

  /** Ends every lane, whatever it does. */
  stop(): void {
    for (const { worker } of this.lanes) worker.stop();
  }
}

function tell(lane: LaneId, worker: LaneWorker, report: Report): Promise<void> {
  return new Promise((resolve) => {
    worker.listener = {
      events: (batch) => report.events(lane, batch),
      ended: (end) => {
        report.ended(lane, end);
        resolve();
      },
    };
  });
}
