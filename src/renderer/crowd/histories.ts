import { doubtOf } from '../../shared/figures/machine-report';
import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import { numberWords } from '../i18n/number-words';
import { LaneHistory, type Quantity, type Series, valueAt } from './lane-history';

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

  /**
   * What one wait of a lane had cost by kitchen time `t`: kB, switches, or ms of the lane's time for each that was over.
   * Null while there is none, and of memory where the recording does not say what the process had before.
   */
  figure(lane: LaneId, quantity: Quantity, t: number): number | null {
    const history = this.of(lane);
    const value = valueAt(history.series[quantity], t);
    if (value === null) return null;
    if (quantity === 'time') return value ? Math.min(t, history.makespanMs ?? t) / value : null;
    return perWait(history, quantity, value);
  }

  /** What a chart draws: the same of one wait as the figure beside it, and of time how many waits were over. */
  charted(lane: LaneId, quantity: Quantity): Series {
    const history = this.of(lane);
    const { seconds, values } = history.series[quantity];
    if (quantity === 'time') return { seconds, values };
    return { seconds, values: values.map((value) => perWait(history, quantity, value) ?? value) };
  }

  /** Which lane's waits cost less of it, and how many times less; null where that cannot be told. */
  better(quantity: Exclude<Quantity, 'time'>, t: number): { lane: LaneId; times: number } | null {
    const [a, b] = this.#lanes;
    if (!a || !b || doubtOf([this.of(a.lane), this.of(b.lane)])) return null;
    const left = this.figure(a.lane, quantity, t);
    const right = this.figure(b.lane, quantity, t);
    if (!left || !right) return null;
    const times = Math.max(left, right) / Math.min(left, right);
    return { lane: left < right ? a.lane : b.lane, times };
  }
}

function perWait(
  { startTold, waits }: LaneHistory,
  quantity: Exclude<Quantity, 'time'>,
  value: number,
): number | null {
  if (waits === 0) return null;
  if (quantity === 'switches') return value / waits;
  return startTold ? (1000 * value) / waits : null;
}

/** "31" or "1.4": two digits are enough; '' where both are as good as the same. */
export function timesText(times: number): string {
  const rounded = times < 10 ? Math.round(times * 10) / 10 : Math.round(times);
  return rounded <= 1 ? '' : numberWords(rounded);
}
