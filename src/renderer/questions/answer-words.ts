import type { Answer, Question } from '../../shared/lesson/question';
import type { Language } from '../../shared/words/text';

/** An answer in words, without its unit: the option's, the items' in order, or the number to one decimal. */
export function answerWords(question: Question, answer: Answer, language: Language): string {
  if (question.type === 'number') return Number(answer).toLocaleString('en', { maximumFractionDigits: 1 });
  const wordsOf = (name: string) => textOf(question, name)?.[language] ?? name;
  return Array.isArray(answer) ? answer.map(wordsOf).join(' → ') : wordsOf(String(answer));
}

function textOf(question: Question, name: string) {
  if (question.type === 'order') return question.items.find((item) => item.name === name)?.text;
  if (question.type === 'choice') return question.options.find((option) => option.value === name)?.text;
  return undefined;
}
