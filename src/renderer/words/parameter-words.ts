import { changedParameters, type LessonCard, type ParameterSpec } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import type { Language } from '../../shared/words/text';
import { textOfParameter } from './parameter-text';

/** What a run changed of its lesson, in words, each as "label: value"; '' where nothing. */
export function changedWords(
  card: LessonCard | undefined,
  parameters: Parameters,
  language: Language,
  seconds: (s: string) => string,
): string {
  if (!card) return '';
  const told = changedParameters(card, parameters).map((name) => {
    const spec = card.parameters[name];
    return `${spec?.label[language]}: ${valueWords(parameters[name], spec, language, seconds)}`;
  });
  return told.join(' · ');
}

/** A parameter's value in words, with its unit; '' where there is none. */
export function valueWords(
  value: Parameters[string] | undefined,
  spec: ParameterSpec | undefined,
  language: Language,
  seconds: (s: string) => string,
): string {
  if (value === undefined) return '';
  if (spec?.type === 'integer' && spec.unit === 'ms' && typeof value === 'number')
    return seconds(textOfParameter(spec, value));
  if (spec?.type === 'choice') return spec.options[String(value)]?.[language] ?? String(value);
  return spec ? textOfParameter(spec, value) : String(value);
}
