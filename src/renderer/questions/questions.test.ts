import { describe, expect, it } from 'vitest';
import type { Question } from '../../shared/lesson/question';
import { answerWords } from './answer-words';
import { stepOf, withinRange } from './number-range';
import { moved, placeAt, shuffled } from './shuffle';

describe('a sequence', () => {
  it('is changed by moving one name', () => {
    expect(moved(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  });

  it('begins with the same names in another order, the same each time', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(shuffled(names).toSorted()).toEqual(names);
    expect(shuffled(names)).not.toEqual(names);
    expect(shuffled(names)).toEqual(shuffled(names));
  });

  it('finds the place under a pointer, the first or last beyond the rows', () => {
    const rows = [10, 20, 30].map(
      (bottom) => ({ getBoundingClientRect: () => ({ bottom }) }) as unknown as Element,
    );
    expect([-5, 9, 10, 25, 99].map((y) => placeAt(rows, y))).toEqual([0, 0, 1, 2, 2]);
  });
});

describe('a number', () => {
  it('is stepped finely in a short range, by round numbers in a long one', () => {
    expect(stepOf({ unit: 's', min: 1, max: 20 })).toBe(0.5);
    expect(stepOf({ unit: 's', min: 1, max: 60 })).toBe(1);
    expect(stepOf({ unit: '', min: 0, max: 9 })).toBe(1);
    expect(stepOf({ unit: '', min: 0, max: 500_000 })).toBe(10_000);
  });

  it('stays within its range, on a step', () => {
    const range = { unit: 's', min: 1, max: 20 } as const;
    expect([0, 4.6, 21].map((value) => withinRange(range, value))).toEqual([1, 4.5, 20]);
  });
});

it('says an answer in words', () => {
  const base = { id: 'q', text: { en: '', ko: '' }, measure: { of: 'faster' } } as const;
  const items = [
    { name: 'a', text: { en: 'egg', ko: '달걀' } },
    { name: 'b', text: { en: 'toast', ko: '토스트' } },
  ];
  const sequence: Question = { ...base, type: 'sequence', items };
  expect(answerWords(sequence, ['b', 'a', 'c'], 'ko')).toBe('토스트 → 달걀 → c');
  const options = [{ value: 'sync', text: { en: 'the synchronous one', ko: '동기 주방' } }];
  const choice: Question = { ...base, type: 'choice', options };
  expect(answerWords(choice, 'sync', 'en')).toBe('the synchronous one');
  expect(answerWords(choice, 'async', 'en')).toBe('async');
  const number: Question = { ...base, type: 'number', unit: 's', min: 0, max: 9, most: [] };
  expect(answerWords(number, 9.0512, 'en')).toBe('9.1');
});
