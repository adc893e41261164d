/** A bell that rings this much after it was due (kitchen ms) counts as late. */
const LATE_MS = 100;

/** Whether what comes `ms` (kitchen ms) after it was due is late. A loop needs a moment for what is only just due. */
export function isLate(ms: number): boolean {
  return ms >= LATE_MS;
}

/** Kitchen ms as fine as a trace has them. */
export function toMicroseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

/** The smallest of 1, 2 and 5 times a power of ten that is not below `ms`, nor below 1: a step for an axis. */
export function roundStep(ms: number): number {
  return roundUp(Math.max(1, ms), [1, 2, 5]);
}

/** The smallest of these factors (from 1, rising, below 10) times a power of ten that is not below `value`, which is positive. */
export function roundUp(value: number, factors: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (factors.find((factor) => factor * power >= value) ?? 10);
}
