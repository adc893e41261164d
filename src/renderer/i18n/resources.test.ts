import { expect, test } from 'vitest';
import { resources } from '.';

/** Every key of a tree of words, as paths; plural forms count as one. */
function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) => {
    const at = `${path}${key.replace(/_(one|other)$/, '')}`;
    return typeof word === 'string' ? [at] : keysOf(word, `${at}.`);
  });
}

/** The {{names}} that a tree of words leaves open, by key. */
function gapsOf(words: object): Map<string, string> {
  const gaps = Object.entries(words).flatMap(([key, word]): [string, string][] =>
    typeof word === 'string'
      ? [[key.replace(/_(one|other)$/, ''), [...new Set(word.match(/{{\w+}}/g))].sort().join()]]
      : [...gapsOf(word)].map(([inner, names]) => [`${key}.${inner}`, names]),
  );
  return new Map(gaps);
}

test('the shell, the scene and the narration have words', () => {
  expect(Object.keys(resources.en)).toEqual(expect.arrayContaining(['shell', 'scene', 'narration']));
});

test('both languages have the same namespaces', () => {
  expect(Object.keys(resources.ko).sort()).toEqual(Object.keys(resources.en).sort());
});

test.each(Object.keys(resources.en))('%s has the same keys and gaps in both languages', (namespace) => {
  const en = resources.en[namespace] ?? {};
  const ko = resources.ko[namespace] ?? {};
  const unique = (keys: string[]) => [...new Set(keys)].sort();
  expect(unique(keysOf(ko))).toEqual(unique(keysOf(en)));
  expect(gapsOf(ko)).toEqual(gapsOf(en));
});
