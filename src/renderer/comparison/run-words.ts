import type { LessonCard } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import type { Language } from '../../shared/words/text';
import { valueWords } from '../words/parameter-words';

/** A parameter that two recordings were not cooked alike with, in words. */
export interface ParameterDifference {
  label: string;
  /** Of A and of B; '' where it has none. */
  values: [a: string, b: string];
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
