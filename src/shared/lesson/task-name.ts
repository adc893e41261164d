import type { Language } from '../words/text';
import type { LessonCard } from './lesson';

/** A task's name in a language: "egg-1" → "달걀-1". Names that do not begin with their kind stay as they are. */
export function taskName(
  card: LessonCard | undefined,
  { kind, name }: { kind: string; name: string },
  language: Language,
): string {
  const word = card?.kinds[kind]?.[language];
  return word && name.startsWith(kind) ? word + name.slice(kind.length) : name;
}

/** A step's words: "fry" → "fry the egg". */
export function stepName(card: LessonCard | undefined, label: string, language: Language): string {
  return card?.labels[label]?.words[language] ?? label;
}
