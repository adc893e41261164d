import { placeOf } from '../trace/place';
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

/** A step's words: "fry" → "fry the egg"; those of a place in a program: "app.py:12 fetch" → "fetch, line 12". */
export function stepName(card: LessonCard | undefined, label: string, language: Language): string {
  if (card?.program) return placeName(label, card.program.file, language);
  // A recording's label may be the name of anything, such as `constructor`.
  return card && Object.hasOwn(card.labels, label) ? (card.labels[label]?.words[language] ?? label) : label;
}

/** @param main the program's own file, which is not named */
function placeName(label: string, main: string, language: Language): string {
  const place = placeOf(label);
  if (!place) return label;
  const line = language === 'ko' ? `${place.line}번째 줄` : `line ${place.line}`;
  const inside = place.function === '<module>' ? '' : place.function;
  return [inside, place.file === main ? line : `${place.file} ${line}`].filter(Boolean).join(', ');
}
