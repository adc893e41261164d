import type { LessonCard } from '../../shared/lesson/lesson';

/** Which words name a worker: of threads and processes that are measured a number is enough. */
export function workerKey(card: LessonCard | undefined) {
  return card?.measures ? 'measuredWorker' : 'worker';
}

/** A parameter's label: words begin large, a name that code knows stays as it is. */
export function labelWords(label: string): string {
  return /^\w+_/.test(label) ? label : capitalised(label);
}

/** A name as the beginning of a sentence has it. */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** From when to when, in seconds: as many decimals as tell the two apart. */
export function stretch(startMs: number, endMs: number): string {
  const lengthMs = endMs - startMs;
  const decimals = lengthMs < 100 ? 3 : lengthMs < 1000 ? 2 : 1;
  const seconds = (ms: number) => (ms / 1000).toFixed(decimals).replace(/\.0$/, '');
  return `${seconds(startMs)}–${seconds(endMs)}`;
}

/** Kitchen ms as seconds: one decimal, or none where it is whole and `whole` allows. */
export function inSeconds(ms: number, whole = true): string {
  const tenths = Math.round(ms / 100);
  return whole && tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
