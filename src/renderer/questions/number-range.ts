import type { NumberQuestion } from '../../shared/lesson/question';

export type Range = Pick<NumberQuestion, 'unit' | 'min' | 'max'>;

/** How far one press of a stepper goes: half seconds in a short range, else a round number, 100 of them at most. */
export function stepOf({ unit, min, max }: Range): number {
  const range = max - min;
  if (unit === 's' && range <= 30) return 0.5;
  return Math.max(1, 10 ** Math.ceil(Math.log10(range / 100)));
}

/** The nearest step of the range. */
export function withinRange(question: Range, value: number): number {
  const step = stepOf(question);
  return Math.min(question.max, Math.max(question.min, Math.round(value / step) * step));
}
