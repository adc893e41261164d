import type { LessonCard } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import type { Language } from '../../shared/words/text';
import { valueWords } from '../words/parameter-words';
import { apart } from './apart';

/** Of A and of B. */
export type Told = [a: string, b: string];

/** A parameter that two recordings were not cooked alike with, in words. */
export interface ParameterDifference {
  label: string;
  /** Of A and of B; '' where it has none. */
  values: Told;
}

/** The parameters that differ, in the order of the lesson's form; those that it no longer takes come last. */
export function differingParameters(
  [a, b]: [Parameters, Parameters],
  card: LessonCard | undefined,
  language: Language,
  seconds: (s: string) => string,
): ParameterDifference[] {
  const known = Object.keys(card?.parameters ?? {});
  const names = [...new Set([...known, ...Object.keys(a), ...Object.keys(b)])];
  return names
    .filter((name) => a[name] !== b[name])
    .map((name) => {
      const spec = card?.parameters[name];
      const words = (value: Parameters[string] | undefined) => valueWords(value, spec, language, seconds);
      return { label: spec?.label[language] ?? name, values: [words(a[name]), words(b[name])] };
    });
}

/** A piece of a compared recording's title. */
interface TitleFact {
  key: string;
  words: string;
  /** It tells the two apart: others are cut before it. */
  firm: boolean;
}

/** What is told of a compared recording in one line that may be short: first what the other has not. */
export function titleFacts(
  { titles, dates, parameters }: { titles: Told; dates: Told; parameters: readonly ParameterDifference[] },
  at: 0 | 1,
): TitleFact[] {
  const named = titles[0] !== titles[1];
  const title = { key: 'title', words: apart(titles)[at], firm: named };
  const changed = parameters.flatMap(({ label, values }) => [
    { key: label, words: label, firm: false },
    { key: `${label}=`, words: apart(values)[at], firm: true },
  ]);
  const date = { key: 'date', words: apart(dates)[at], firm: !named && changed.length === 0 };
  const own = title.words === '' ? [] : [title];
  return named ? [...own, ...changed, date] : [...changed, date, ...own];
}
