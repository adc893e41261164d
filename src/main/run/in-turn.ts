import type { LaneId } from '../../shared/trace/trace';
import { ClockControl } from '../kitchen/shared-clock';
import type { Lane } from './lane';
import type { Timed, Timing } from './timing';

/**
 * One lane cooks after the other, each from time 0, and nobody may change how: those that are measured, in real time on a
 * clock of their own, and those of a virtual run.
 */
export class InTurn implements Timing {
  readonly speed = 1;
  readonly clock: ClockControl;
  readonly clocks: readonly ClockControl[];
  #measuring: '' | LaneId;
  readonly #measured: ReadonlyMap<LaneId, ClockControl>;

  private constructor(measured: readonly LaneId[]) {
    this.#measured = new Map(measured.map((lane) => [lane, new ClockControl(1)]));
    this.#measuring = measured[0] ?? '';
    // That of a virtual run stands at 0.
    const [first = new ClockControl(1), ...others] = this.#measured.values();
    this.clock = first;
    this.clocks = [first, ...others];
  }

  /** The lanes that cook are measured. */
  static measured(lanes: readonly LaneId[]): InTurn {
    return new InTurn(lanes);
  }

  /** Time jumps instead of passing. */
  static virtual(): InTurn {
    return new InTurn([]);
  }

  get measuring(): '' | LaneId {
    return this.#measuring;
  }

  clockOf(lane: LaneId): ClockControl | null {
    return this.#measured.get(lane) ?? null;
  }

  /** A lane that is stopped before its turn begins all the same: it finds its clock stopped. */
  async cook(lanes: readonly Lane[], run: Timed): Promise<void> {
    for (const lane of lanes) {
      await lane.ready;
      if (this.#measuring) {
        this.#measuring = lane.lane;
        run.measuringChanged();
      }
      lane.begin();
      await lane.begun;
      this.clockOf(lane.lane)?.setPaused(false);
      lane.send({ type: 'clock' });
      await lane.gone;
    }
  }

  setPaused(): boolean {
    return false;
  }

  setSpeed(): boolean {
    return false;
  }
}
