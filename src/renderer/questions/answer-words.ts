import type { Answer, Question } from '../../shared/lesson/question';
import type { Language } from '../../shared/words/text';
import { numberWords } from '../i18n/number-words';

/** An answer in words, without its unit: the option's, the items' in order, or the number to one decimal. */
export function answerWords(question: Question, answer: Answer, language: Language): string {
  if (question.type === 'number') return numberWords(Number(answer), { maximumFractionDigits: 1 }, language);
  const wordsOf = (name: string) => textOf(question, name)?.[language] ?? name;
  return Array.isArray(answer) ? answer.map(wordsOf).join(' → ') : wordsOf(String(answer));
}

function textOf(question: Question, name: string) {
  if (question.type === 'sequence') return question.items.find((item) => item.name === name)?.text;
  if (question.type === 'choice') return question.options.find((option) => option.value === name)?.text;
  return undefined;
}
