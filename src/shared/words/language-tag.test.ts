import { expect, it } from 'vitest';
import { languageTag, spokenOf } from './language-tag';

it.each([
  ['ko', 'ko'],
  ['ko-kr', 'ko-KR'],
  ['en_US.UTF-8', 'en-US'],
  ['ca_ES@valencia', 'ca-ES'],
])('takes %s for %s', (said, tag) => {
  expect(languageTag(said)).toBe(tag);
});

it.each([
  'C',
  'C.UTF-8',
  'POSIX',
  '',
  ' ',
  'x-klingon',
  'en-',
  '한국어',
  'e'.repeat(10_000),
  undefined,
  null,
  7,
  {},
])('takes %j for no language, or for one that Intl takes', (said) => {
  const tag = languageTag(said);
  expect(() => new Intl.NumberFormat(tag ?? 'en')).not.toThrow();
  expect(spokenOf([said])).toBe('en');
});

it.each([
  [['ko'], 'ko'],
  [['ko_KR.UTF-8'], 'ko'],
  [['KO-kr', 'en'], 'ko'],
  [['fr-FR', 'ko', 'en'], 'ko'],
  [['C', undefined, 'ko-KP'], 'ko'],
  [['kok-IN'], 'en'],
  [['en-GB', 'ko'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('speaks to somebody who prefers %j the language %s', (said, spoken) => {
  expect(spokenOf(said)).toBe(spoken);
});
