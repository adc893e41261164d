import { expect, test } from 'vitest';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { differingParameters } from './run-words';

const seconds = (s: string) => `${s} s`;

test('parameters that differ are told in the words of the lesson, in the order of its form', () => {
  const a = { fry_ms: 6000, eggs: 1, dishes: 3 };
  const b = { fry_ms: 6250, eggs: 2, dishes: 3 };
  const { parameters } = breakfast.card;
  expect(differingParameters([a, b], breakfast.card, 'ko', seconds)).toEqual([
    { label: parameters.eggs?.label.ko, values: ['1', '2'] },
    { label: parameters.fry_ms?.label.ko, values: ['6 s', '6.25 s'] },
  ]);
});

test('a parameter that only one has, or that the lesson does not know, is told by its name', () => {
  expect(differingParameters([{ old: true }, {}], undefined, 'en', seconds)).toEqual([
    { label: 'old', values: ['true', ''] },
  ]);
});
