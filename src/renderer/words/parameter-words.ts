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
    const { label, zero } = labelParts(spec?.label[language] ?? name);
    const value = parameters[name];
    return `${label}: ${value === 0 && zero ? zero : valueWords(value, spec, language, seconds)}`;
  });
  return told.join(' · ');
}

/** "helpers (0: as many as cores)" asks for a number; once it is set, only what 0 means is worth saying, and only of 0. */
function labelParts(asked: string): { label: string; zero?: string } {
  const [, label = asked, zero] = asked.match(/^(.*) \(0: (.*)\)$/) ?? [];
  return { label, zero };
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
