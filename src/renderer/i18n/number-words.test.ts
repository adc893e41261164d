import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { numberWords } from './number-words';
import './index';

it('writes a number as the language spoken now does, or the one that is named', async () => {
  await i18next.changeLanguage('ko');
  expect(numberWords(1234.56)).toBe('1,234.56');
  expect(numberWords(1234.56, { maximumFractionDigits: 1 })).toBe('1,234.6');
  expect(numberWords(1234.56, {}, 'de')).toBe('1.234,56');
  await i18next.changeLanguage('de');
  expect(numberWords(1234.56)).toBe('1.234,56');
});

it('writes every number of the window', () => {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const others = files.filter((name) =>
    readFileSync(join(root, name), 'utf8').includes(`.${'toLocaleString'}(`),
  );
  expect(others).toEqual([]);
});
