import type { RunHeader } from '../../shared/trace/run-log';
import type { Mode } from '../../shared/trace/trace';
import { findCard } from '../lessons';

const modeWords: Record<Mode, string> = { sync: 'synchronous', async: 'asynchronous' };

/** What a run's lesson calls a mode: its own name for it ("threads"), else synchronous or asynchronous. */
export function modeName(
  run: Pick<RunHeader, 'lesson' | 'parameters'> & Partial<Pick<RunHeader, 'program'>>,
  mode: Mode,
): string {
  return findCard(run)?.modeNames?.[mode].en ?? modeWords[mode];
}

/** A kitchen time: "9.0 s", or "40 ms" below a second. */
export function duration(ms: number): string {
  return ms > 0 && ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
