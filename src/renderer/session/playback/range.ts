/** A stretch of kitchen time that somebody selected, in ms; `fromMs` is before `toMs`. */
export interface Range {
  fromMs: number;
  toMs: number;
}

/** The range that begins at `t`: up to where it ended, or to the end of the log. As it was where there is nothing between. */
export function beginAt(range: Range | null, t: number, endMs: number): Range | null {
  const toMs = range && range.toMs > t ? range.toMs : endMs;
  return t < toMs ? { fromMs: t, toMs } : range;
}

/** The range that ends at `t`: from where it began, or from 0. As it was where there is nothing between. */
export function endAt(range: Range | null, t: number): Range | null {
  const fromMs = range && range.fromMs < t ? range.fromMs : 0;
  return fromMs < t ? { fromMs, toMs: t } : range;
}

/** The range between two times within a log, whichever is the earlier one; null where they are one. */
export function between(a: number, b: number, endMs: number): Range | null {
  const within = (t: number) => Math.min(Math.max(0, t), endMs);
  const [fromMs, toMs] = [within(Math.min(a, b)), within(Math.max(a, b))];
  return fromMs < toMs ? { fromMs, toMs } : null;
}
