import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/words/text';
import { resources } from '.';
import type { Namespace } from './en/translation';

/** The {{names}} that a tree of words leaves open, by key. */
function gapsOf(words: object): Map<string, string> {
  const gaps = Object.entries(words).flatMap(([key, word]): [string, string][] =>
    typeof word === 'string'
      ? [[key.replace(/_(one|other)$/, ''), [...new Set(word.match(/{{\w+}}/g))].sort().join()]]
      : [...gapsOf(word)].map(([inner, names]) => [`${key}.${inner}`, names]),
  );
  return new Map(gaps);
}

/** A missing key does not compile; its gaps can only be compared here. */
describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  test.each(Object.keys(resources.en) as Namespace[])('%s has the gaps of the English words', (namespace) => {
    expect(gapsOf(resources[language][namespace])).toEqual(gapsOf(resources.en[namespace]));
  });
});

test('no word is empty in either language', () => {
  const blank = (words: object): string[] =>
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === 'string' ? (word.trim() ? [] : [key]) : blank(word).map((inner) => `${key}.${inner}`),
    );
  expect(blank(resources)).toEqual([]);
});
