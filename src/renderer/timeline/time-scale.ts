import { roundStep, roundUp } from '../../shared/trace/kitchen-time';
/** A stretch of kitchen time, in ms. */
export interface TimeWindow {
  startMs: number;
  endMs: number;
}

const SHORTEST_WINDOW_MS = 100;

/** Kitchen time (ms) laid out over a width (px). Immutable: zooming and panning give a new one. */
export class TimeScale implements TimeWindow {
  constructor(
    readonly startMs: number,
    readonly endMs: number,
    readonly width: number,
  ) {}

  /** The place of a kitchen time, in px. */
  x(ms: number): number {
    return ((ms - this.startMs) / this.#lengthMs) * this.width;
  }

  /** The kitchen time at a place, in ms. */
  ms(x: number): number {
    return this.startMs + (x / this.width) * this.#lengthMs;
  }

  /** How long a pixel's part of the time is, in ms. */
  get pixelMs(): number {
    return this.#lengthMs / this.width;
  }

  /** Round times in the window that stand at least `gap` px apart. */
  ticks(gap: number): number[] {
    const step = roundStep((gap / this.width) * this.#lengthMs);
    const first = Math.ceil(this.startMs / step);
    const count = Math.floor(this.endMs / step) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
  }

  /** `factor` > 1 shows less time; the time at `x` stays where it is, and `whole` is never left. */
  zoomed(factor: number, x: number, whole: TimeWindow): TimeScale {
    const longest = whole.endMs - whole.startMs;
    const length = Math.min(longest, Math.max(SHORTEST_WINDOW_MS, this.#lengthMs / factor));
    return this.#within(this.ms(x) - (x / this.width) * length, length, whole);
  }

  /** Shows the time that is `px` further right. */
  panned(px: number, whole: TimeWindow): TimeScale {
    return this.#within(this.ms(px), this.#lengthMs, whole);
  }

  get #lengthMs(): number {
    return this.endMs - this.startMs;
  }

  #within(startMs: number, lengthMs: number, whole: TimeWindow): TimeScale {
    const start = Math.max(whole.startMs, Math.min(startMs, whole.endMs - lengthMs));
    return new TimeScale(start, start + lengthMs, this.width);
  }
}

/** The end of a live run's axis: it grows in steps, so that spans do not shrink with every event. */
export function steppedEnd(knownMs: number): number {
  return Math.max(10_000, roundUp(knownMs * 1.02, [1, 1.5, 2, 3, 4, 6, 8, 10]));
}
