import type { Mode } from '../../shared/trace';

export const modeWords: Record<Mode, string> = { sync: 'synchronous', async: 'asynchronous' };

/** A kitchen time: "9.0 s", or "40 ms" below a second. */
export function duration(ms: number): string {
  return ms > 0 && ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
