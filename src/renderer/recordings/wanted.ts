import type { RecordingEntry } from '../../shared/api/kitchen-api';
import type { RecordingWords } from './recording-words';

/** What is looked for in the library. */
export interface Wanted {
  /** Words that are all in a row, in any order; '' takes every row. */
  text: string;
  /** Id of a lesson; '' takes every lesson. */
  lesson: string;
}

export const EVERYTHING: Wanted = { text: '', lesson: '' };

/** The recordings that have what is looked for, in the same order. */
export function found(
  entries: readonly RecordingEntry[],
  wanted: Wanted,
  wordsOf: (entry: RecordingEntry) => Pick<RecordingWords, 'title' | 'lesson' | 'changed' | 'date'>,
): RecordingEntry[] {
  const words = folded(wanted.text).split(/\s+/).filter(Boolean);
  const ofLesson = (entry: RecordingEntry) => !wanted.lesson || entry.header?.lesson === wanted.lesson;
  const hasWords = (entry: RecordingEntry) => {
    if (words.length === 0) return true;
    const { title, lesson, changed, date } = wordsOf(entry);
    const text = folded([title, lesson, changed, date, entry.name].join(' '));
    return words.every((word) => text.includes(word));
  };
  return entries.filter((entry) => ofLesson(entry) && hasWords(entry));
}

/** Ids of the lessons that the recordings are of, each once. */
export function lessonsAmong(entries: readonly RecordingEntry[]): string[] {
  return [...new Set(entries.flatMap(({ header }) => header?.lesson ?? []))];
}

/** Letters as they are compared: some systems write Korean syllables, or accents, in parts. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
