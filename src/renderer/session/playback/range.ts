/** A stretch of kitchen time that somebody selected, in ms; `fromMs` is before `toMs`. */
export interface Range {
  fromMs: number;
  toMs: number;
}

/** The range from `t` to its former end or the end of the log; unchanged if that would be empty. */
export function beginAt(range: Range | null, t: number, endMs: number): Range | null {
  const toMs = range && range.toMs > t ? range.toMs : endMs;
  return t < toMs ? { fromMs: t, toMs } : range;
}

/** The range from its former start or 0 to `t`; unchanged if that would be empty. */
export function endAt(range: Range | null, t: number): Range | null {
  const fromMs = range && range.fromMs < t ? range.fromMs : 0;
  return fromMs < t ? { fromMs, toMs: t } : range;
}

/** The range between two times within a log, in either order; null if they are equal. */
export function between(a: number, b: number, endMs: number): Range | null {
  const within = (t: number) => Math.min(Math.max(0, t), endMs);
  const [fromMs, toMs] = [within(Math.min(a, b)), within(Math.max(a, b))];
  return fromMs < toMs ? { fromMs, toMs } : null;
}
