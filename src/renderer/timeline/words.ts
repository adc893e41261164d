import type { Language, LessonCard } from '../../shared/lesson';

/** A task's name in a language: "egg-1" → "달걀-1". Names that do not begin with their kind stay as they are. */
export function taskName(
  card: LessonCard | undefined,
  { kind, name }: { kind: string; name: string },
  language: Language,
): string {
  const word = card?.kinds[kind]?.[language];
  return word && name.startsWith(kind) ? word + name.slice(kind.length) : name;
}

/** Which words name a worker: of threads and processes that are measured a number is enough. */
export function workerKey(card: LessonCard | undefined): string {
  return card?.measures ? 'measuredWorker' : 'worker';
}

/** A step's words: "fry" → "fry the egg". */
export function stepName(card: LessonCard | undefined, label: string, language: Language): string {
  return card?.labels[label]?.[language] ?? label;
}

/** From when to when, in seconds: as many decimals as tell the two apart. */
export function stretch(startMs: number, endMs: number | null): string {
  const lengthMs = endMs === null ? 1000 : endMs - startMs;
  const decimals = lengthMs < 100 ? 3 : lengthMs < 1000 ? 2 : 1;
  const seconds = (ms: number) => (ms / 1000).toFixed(decimals).replace(/\.0$/, '');
  return `${seconds(startMs)}–${endMs === null ? '' : seconds(endMs)}`;
}

/** Kitchen ms as seconds: one decimal, or none where it is whole and `whole` allows. */
export function inSeconds(ms: number, whole = true): string {
  const tenths = Math.round(ms / 100);
  return whole && tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
