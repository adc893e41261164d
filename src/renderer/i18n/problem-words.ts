import i18next from 'i18next';
import { CommandError } from '../../shared/kitchen-api';
import { type ProblemWords, problemWords } from '../../shared/problems';

/** A problem in the language spoken now. */
export function sayProblem({ name, values }: ProblemWords): string {
  return i18next.t(name, { ns: 'problems', ...values });
}

/** What an error says, in the language spoken now. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof CommandError)) return sayProblem(problemWords(error));
  const { why, message } = error.problem;
  return why ? sayProblem(why) : message;
}
