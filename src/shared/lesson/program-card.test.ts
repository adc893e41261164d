import { describe, expect, it } from 'vitest';
import { runHeader } from '../fixtures/run-header';
import type { ProgramHeader } from '../trace/run-log';
import { listingOf } from './lesson';
import { paletteIndex } from './palette-index';
import { standalone } from './program/standalone';
import { cardFor, LAB } from './program-card';
import { callName, mainName, stepName } from './task-name';

const source = '\n# FRY_S = 1 @fry\nFRY_S = 1\nimport asyncio  # @fry\r\nprint(1)\n\n';
const program: ProgramHeader = {
  file: 'app.py',
  args: [],
  python: '3.14.2',
  host: 'pyodide',
  source,
  values: true,
};
const cardOf = (given: ProgramHeader) => cardFor([], { lesson: LAB, parameters: {}, program: given });

it('is one and the same for a header, and of the file’s name', () => {
  const header = runHeader({ lesson: LAB, program });
  expect(cardFor([], header)).toBe(cardFor([], header));
  expect(cardFor([], header)).toMatchObject({ id: 'lab', title: { en: 'app.py', ko: 'app.py' } });
  expect(cardFor([], { ...header, program: null, lesson: 'none' })).toBeUndefined();
});

describe('the code', () => {
  it('is the program as it is, line by line, in every language and mode', () => {
    const card = cardOf(program);
    if (!card) throw new Error('there is none');
    const { lines } = listingOf(card, 'typescript', 'sync', { fry_ms: 5 });
    expect(lines).toEqual(['', '# FRY_S = 1 @fry', 'FRY_S = 1', 'import asyncio  # @fry', 'print(1)']);
    expect(standalone(card, 'python', 'async', {})).toEqual({ name: 'app.py', text: source });
  });

  it('has the line of a place in the program’s own file, and of no other', () => {
    const card = cardOf(program);
    if (!card) throw new Error('there is none');
    const { lineOf } = listingOf(card, 'python', 'async', {});
    const lines = ['app.py:4 fetch', 'lib/app.py:4 fetch', 'fry', '', 'app.py:0 x'].map((label) =>
      lineOf.get(label),
    );
    expect(lines).toEqual([4, undefined, undefined, undefined, undefined]);
  });

  it('is not there where it was left out', () => {
    expect(cardOf({ ...program, source: null })?.program).toEqual({ file: 'app.py', whole: false });
  });
});

it.each([
  ['app.py:12 fetch', 'fetch, line 12', 'fetch, 12번째 줄'],
  ['app.py:3 <module>', 'line 3', '3번째 줄'],
  ['net/http.py:40 Client.get', 'Client.get, net/http.py line 40', 'Client.get, net/http.py 40번째 줄'],
  ['', '', ''],
])('says the place %j in words', (label, en, ko) => {
  const card = cardOf(program);
  expect([stepName(card, label, 'en'), stepName(card, label, 'ko')]).toEqual([en, ko]);
});

it('gives kinds that no lesson has named colours of their own', () => {
  const card = cardOf(program);
  const colours = ['fetch', 'parse', 'store', 'main', 'worker'].map((kind) => paletteIndex(card, kind));
  expect(new Set(colours).size).toBeGreaterThan(2);
  for (const colour of colours) expect(colour).toBeGreaterThanOrEqual(1);
});

it('is named at the bottom of a call stack by its file, which is no function', () => {
  expect(mainName(cardOf(program))).toBe('app.py');
  expect(mainName(undefined)).toBe('main()');
});

it('has a call on the stack named by its function and line, or by its file where it is in none', () => {
  const card = cardOf(program);
  expect(callName(card, 'app.py:12 fetch')).toBe('fetch:12');
  expect(callName(card, 'app.py:4 <module>')).toBe('app.py:4');
  expect(callName(undefined, 'fry')).toBe('fry');
});
