import { expect, test } from 'vitest';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { differingParameters, titleFacts } from './run-words';

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

test('two compared recordings are told apart by what comes first, and by what is not cut', () => {
  const facts = (told: Parameters<typeof titleFacts>[0]) =>
    ([0, 1] as const).map((at) =>
      titleFacts(told, at).map(({ words, firm }) => (firm ? words.toUpperCase() : words)),
    );
  const dates: [string, string] = ['Nov 27, 1:52:03 pm', 'Nov 27, 1:58:40 pm'];
  const burns = { label: 'the one that burns (0: none)', values: ['0', '3'] as [string, string] };
  expect(facts({ titles: ['', ''], dates, parameters: [burns] })).toEqual([
    ['the one that burns (0: none)', '0', '…1:52:03 pm'],
    ['the one that burns (0: none)', '3', '…1:58:40 pm'],
  ]);
  expect(facts({ titles: ['Class 3b, first try', 'Class 3b, second try'], dates, parameters: [] })).toEqual([
    ['…FIRST TRY', '…1:52:03 pm'],
    ['…SECOND TRY', '…1:58:40 pm'],
  ]);
  expect(facts({ titles: ['Class 3b', 'Class 3b'], dates, parameters: [] })).toEqual([
    ['…1:52:03 PM', 'Class 3b'],
    ['…1:58:40 PM', 'Class 3b'],
  ]);
});
