import { expect, test } from 'vitest';
import { apart } from './apart';

test('what two texts begin with alike is left out, by whole words', () => {
  const titles = ['Class 3b, eggs that burn, first try', 'Class 3b, eggs that burn, final try'] as const;
  expect(apart(titles)).toEqual(['…first try', '…final try']);
  expect(apart(['Class 3b, eggs', 'Class 3b, eggs again'])).toEqual(['…eggs', '…eggs again']);
});

test('where they are soon told apart, or not at all, they are as they were', () => {
  for (const pair of [
    ['egg one', 'egg two'],
    ['the same title', 'the same title'],
    ['', 'a title'],
    ['아주기다란한낱말가', '아주기다란한낱말나'],
  ] as const)
    expect(apart(pair)).toEqual(pair);
});
