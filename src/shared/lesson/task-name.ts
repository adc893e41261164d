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

/** What lies at the bottom of the call stack: a lesson's outermost function ("breakfast()"), or a program's file. */
export function mainName(card: LessonCard | undefined): string {
  const name = card?.main ?? 'main';
  return card?.program ? name : `${name}()`;
}

/** A step as a call on the stack: a lesson's as its code names it, a program's place as "fetch:12", or its file's. */
export function callName(card: LessonCard | undefined, label: string): string {
  const place = card?.program ? placeOf(label) : null;
  if (!place) return label;
  return `${place.function === '<module>' ? place.file : place.function}:${place.line}`;
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
