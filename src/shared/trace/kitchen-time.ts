/** A bell that rings later than it was due by this much, in kitchen ms, is a late one: so much is seen and said. */
export const LATE_MS = 100;

/** Kitchen ms as fine as a trace has them. */
export function toMicroseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

/** The smallest of 1, 2 and 5 times a power of ten that is not below `ms`, nor below 1: a step for an axis. */
export function roundStep(ms: number): number {
  const least = Math.max(1, ms);
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((step) => step * power >= least) ?? 10);
}
