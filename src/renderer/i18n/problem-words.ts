import i18next from 'i18next';
import { CommandError } from '../../shared/api/kitchen-api';
import type { RecordingFault } from '../../shared/recording';
import { type ProblemWords, problemWords } from '../../shared/validation/problems';
import type { Gaps } from '../../shared/words/fill';
import type { Language } from '../../shared/words/text';
import type { Namespace, WordsOf } from './en/translation';

/** A problem in the language spoken now. */
export function sayProblem({ name, values }: ProblemWords): string {
  return words('problems')(name, spoken(values));
}

/** What is wrong with a line of a recording, in the language spoken now. */
export function sayFault({ fault, values }: RecordingFault): string {
  return words('faults')(fault, spoken(values));
}

const words = <N extends Namespace>(namespace: N) =>
  i18next.getFixedT(null, namespace) as unknown as WordsOf<N>;

function spoken(values: Gaps): Record<string, string | number> {
  const language = i18next.language as Language;
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return Object.fromEntries(filled);
}

/** What an error says, in the language spoken now. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof CommandError)) return sayProblem(problemWords(error));
  const { why, message } = error.problem;
  return why ? sayProblem(why) : message;
}
