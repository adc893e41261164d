import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { Translation } from './en/translation';
import '.';

test('a key or a gap that English does not have does not compile', () => {
  const t = i18next.getFixedT('en', 'timeline');
  expect(t('late')).not.toBe('late');
  // @ts-expect-error: no such key
  expect(t('lat')).toBe('lat');
  // @ts-expect-error: its gap is not filled
  t('worker', {});
  // @ts-expect-error: no such namespace
  i18next.getFixedT('en', 'timelines');
  // @ts-expect-error: a language that lacks a namespace
  const language: Translation = {};
  expect(language).toEqual({});
});
