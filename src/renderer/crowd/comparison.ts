import type { RunLog } from '../../shared/run-log';
import type { LaneId } from '../../shared/trace';
import { LaneHistory, type Quantity, valueAt } from './lane-history';

/** Both lanes' histories of one run. */
export class Histories {
  readonly #lanes: { lane: LaneId; history: LaneHistory }[];

  constructor(readonly log: RunLog) {
    this.#lanes = log.header.lanes.map(({ lane }) => ({ lane, history: new LaneHistory() }));
  }

  of(lane: LaneId): LaneHistory {
    const found = this.#lanes.find((each) => each.lane === lane)?.history ?? new LaneHistory();
    return found.update(this.log.lanes[lane]);
  }

  /** A lane's figure at kitchen time `t`: MB, a count, or seconds until it ended. Null while there is none. */
  figure(lane: LaneId, quantity: Quantity, t: number): number | null {
    const history = this.of(lane);
    if (quantity === 'time') return Math.min(t, history.endedMs ?? t) / 1000;
    return valueAt(history.series[quantity], t);
  }

  /** Which lane has less of it, and how many times less; null before both can be compared. */
  better(quantity: Quantity, t: number): { lane: LaneId; times: number } | null {
    const [a, b] = this.#lanes;
    if (!a || !b || (quantity === 'time' && !(this.#over(a.lane, t) && this.#over(b.lane, t)))) return null;
    const left = this.figure(a.lane, quantity, t);
    const right = this.figure(b.lane, quantity, t);
    if (!left || !right) return null;
    const times = Math.max(left, right) / Math.min(left, right);
    return { lane: left < right ? a.lane : b.lane, times };
  }

  #over(lane: LaneId, t: number): boolean {
    const { endedMs } = this.of(lane);
    return endedMs !== null && endedMs <= t;
  }
}

/** "31" or "1.4": two digits are enough; '' where both are as good as the same. */
export function timesText(times: number): string {
  const rounded = times < 10 ? Math.round(times * 10) / 10 : Math.round(times);
  return rounded <= 1 ? '' : rounded.toLocaleString('en');
}
