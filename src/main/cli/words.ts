import type { Mode } from '../../shared/trace';
import { findLesson } from '../lessons';

const modeWords: Record<Mode, string> = { sync: 'synchronous', async: 'asynchronous' };

/** What a lesson calls a mode: its own name for it ("threads"), else synchronous or asynchronous. */
export function modeName(lesson: string, mode: Mode): string {
  return findLesson(lesson)?.card.modeNames?.[mode].en ?? modeWords[mode];
}

/** A kitchen time: "9.0 s", or "40 ms" below a second. */
export function duration(ms: number): string {
  return ms > 0 && ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
