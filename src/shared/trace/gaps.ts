import type { LaneId, TraceEvent } from './trace';

/** Events that were lost on their way: their numbers are missing in the log. */
export interface Gap {
  /** The last number before them; 0 where the first events are missing. */
  afterSeq: number;
  missing: number;
  /** They happened between these kitchen times (ms), which are those of the events that came before and after them. */
  fromMs: number;
  toMs: number;
  /** In a comparison, the lane whose recording lost them; otherwise the lane is unknown. */
  lane?: LaneId;
}

/** Watches the numbers of a log's events as they come: one that is left out is a gap. */
export class GapWatch {
  readonly gaps: Gap[] = [];
  /** The highest number so far, 0 before the first event. */
  lastSeq = 0;
  #lastMs = 0;

  /** Takes the next event of the log. */
  see({ seq, t }: TraceEvent): void {
    if (seq > this.lastSeq + 1) this.#note(seq - 1, t);
    this.lastSeq = Math.max(this.lastSeq, seq);
    this.#lastMs = t;
  }

  /** Every event up to that number has to be there by now. */
  expect(seq: number): void {
    if (seq <= this.lastSeq) return;
    this.#note(seq, this.#lastMs);
    this.lastSeq = seq;
  }

  #note(untilSeq: number, t: number): void {
    const [fromMs, toMs] = [Math.min(this.#lastMs, t), Math.max(this.#lastMs, t)];
    this.gaps.push({ afterSeq: this.lastSeq, missing: untilSeq - this.lastSeq, fromMs, toMs });
  }
}

/** How many events are missing in all. */
export function missingIn(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { missing }) => sum + missing, 0);
}
