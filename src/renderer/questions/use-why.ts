import { useTranslation } from 'react-i18next';
import { type Why, whyOf } from '../../shared/figures/why';
import type { Answer, Question } from '../../shared/lesson/question';
import type { RunLog } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { inSeconds } from '../words/names';
import { answerWords } from './answer-words';

/** Why the run's answer is not the one given: the moment that shows it, and a sentence about it. */
export function useWhy(
  question: Question | undefined,
  answer: Answer | undefined,
  log: RunLog,
): { why: Why; words: string } | null {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const why = question ? whyOf(question, answer, log) : null;
  if (!question || !why) return null;
  const { says, times = {}, name = '', place = 0 } = why;
  const seconds = Object.entries(times).map(([key, ms]) => [key, inSeconds(ms)]);
  const words = says === 'overtaken' ? name : answerWords(question, name, language);
  return { why, words: t(`why.${says}`, { ...Object.fromEntries(seconds), name: words, place }) };
}
