import i18next from 'i18next';
import type { LessonCard, ParameterSpec } from '../../shared/lesson/lesson';
import type { ProblemWords } from '../../shared/validation/problems';
import type { Language } from '../../shared/words/text';
import { labelWords } from '../words/names';
import { textOfParameter } from '../words/parameter-text';
import { sayProblem } from './problem-words';

/** What a problem says of one of the lesson's parameters: by its label, in the units of its form; else as it is. */
export function sayParameterProblem(
  card: Pick<LessonCard, 'parameters'> | undefined,
  { name, values }: ProblemWords,
): string {
  const spec = card?.parameters[String(values.field)];
  return sayProblem(
    spec ? { name: nameOf(name, spec), values: { ...values, ...inUnits(spec, values) } } : { name, values },
  );
}

function nameOf(name: ProblemWords['name'], spec: ParameterSpec): ProblemWords['name'] {
  return spec.type === 'integer' && spec.unit === 'ms' ? 'parameterSeconds' : name;
}

function inUnits(spec: ParameterSpec, { given }: ProblemWords['values']): ProblemWords['values'] {
  const field = labelWords(spec.label[i18next.language as Language]);
  if (spec.type === 'integer' && spec.unit === 'ms')
    return { field, min: spec.min / 1000, max: spec.max / 1000 };
  if (spec.type === 'text' && spec.inSeconds)
    return { field, expected: spec.inSeconds, given: textOfParameter(spec, String(given)) };
  return { field };
}
