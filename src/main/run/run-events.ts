import { type RunHeader, RunLog } from '../../shared/trace/run-log';
import type { LaneId, TraceEvent } from '../../shared/trace/trace';

/** The events of a run, numbered in order of arrival, for the log and for all who hear them as they come. */
export class RunEvents {
  readonly log: RunLog;
  readonly #listeners = new Set<(events: TraceEvent[]) => void>();
  #seq = 0;

  constructor(header: RunHeader) {
    this.log = new RunLog(header);
  }

  /**
   * Takes in what a lane sent.
   * @param numbers how many numbers it takes: what was lost has one, and no event
   * @param unpack makes the events, of which the first has the number `seq`
   */
  take(numbers: number, unpack: (seq: number) => TraceEvent[]): void {
    const events = unpack(this.#seq + 1);
    this.#seq += numbers;
    this.log.append(events);
    for (const listener of this.#listeners) listener(events);
  }

  /** Ends a lane that did not end itself. @param t kitchen ms @param why it failed, '' where it was stopped */
  end(lane: LaneId, t: number, outcome: 'failed' | 'stopped', why: string): void {
    const error = why.slice(0, 2000);
    this.take(1, (seq) => [{ seq, lane, t, type: 'lane-ended', outcome, error }]);
  }

  /** Calls back with new events as they come. Returns how to stop. */
  listen(listener: (events: TraceEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
