import { LaneSpans } from '../../../shared/figures/spans';
import { LaneCursor } from '../../../shared/state/fold/lane-cursor';
import type { LaneState } from '../../../shared/state/lane-state';
import type { Position, RunLog } from '../../../shared/trace/run-log';
import type { LaneId } from '../../../shared/trace/trace';
import { lookAhead } from './look-ahead';
import { nextEventBy } from './next-event';

/** What a log is folded into: each lane's state up to a position, and what filled its time. */
export class LaneFolds {
  readonly spans: Partial<Record<LaneId, LaneSpans>> = {};
  readonly #cursors: LaneCursor[];
  /** Beside the playhead's, at the end of what was heard of a run that cooks. */
  readonly #heard: LaneCursor[];
  readonly #stopLookingAhead: () => void;

  constructor(private readonly log: RunLog) {
    const { lanes } = log.header;
    for (const { lane } of lanes) this.spans[lane] = new LaneSpans();
    this.#cursors = lanes.map(({ lane, mode }) => new LaneCursor(log, lane, mode));
    this.#heard = this.#cursors.map(
      ({ lane, mode, keyframes }) => new LaneCursor(log, lane, mode, keyframes),
    );
    this.#stopLookingAhead = lookAhead(this.#heard);
  }

  /** Updates to what the log holds. */
  update(): void {
    for (const { lane } of this.log.header.lanes) this.spans[lane]?.update(this.log.lanes[lane]);
  }

  /** The lanes up to a position; their states are the cursors' own. */
  at(position: Position): Partial<Record<LaneId, LaneState>> {
    const lanes: Partial<Record<LaneId, LaneState>> = {};
    for (const cursor of this.#cursors) lanes[cursor.lane] = cursor.seek(position[cursor.lane]);
    return lanes;
  }

  /** Kitchen time until which nothing can have happened that this window has not heard of, in ms. */
  heardUntil(): number {
    if (this.log.ended) return this.log.endMs;
    const dues = this.#heard.map((cursor) => nextEventBy(cursor.seek(this.log.lanes[cursor.lane].length)));
    return Math.max(this.log.endMs, Math.min(...dues));
  }

  close(): void {
    this.#stopLookingAhead();
  }
}
