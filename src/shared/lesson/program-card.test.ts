import { describe, expect, it } from 'vitest';
import { emitted, placed } from '../fixtures/events';
import { runHeader } from '../fixtures/run-header';
import { type ProgramHeader, RunLog } from '../trace/run-log';
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
    expect(cardOf({ ...program, source: null })?.program).toMatchObject({ file: 'app.py', whole: false });
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

describe('the colours of its kinds', () => {
  const created = (...kinds: string[]) =>
    kinds.map((kind, task) =>
      placed({ seq: task + 1, lane: 'right', t: 0 }, emitted('task-created', { task, kind })),
    );
  const coloursOf = (given: ProgramHeader, kinds: string[]) =>
    kinds.map((kind) => paletteIndex(cardOf(given), kind));
  const kinds = ['main', 'fetch', 'egg', 'store', 'worker', 'dish', 'parse'];

  it('are as many as there are kinds, in the order in which its text defines them', () => {
    const defined = { ...program, source: kinds.map((name) => `async def ${name}(): ...\n`).join('') };
    const colours = coloursOf(defined, kinds);
    expect(new Set(colours).size).toBe(kinds.length);
    new RunLog(runHeader({ program: defined }), created('parse', 'main'));
    expect(coloursOf(defined, kinds)).toEqual(colours);
  });

  it('are as many in a recording without its text, and stay while it grows', () => {
    const recorded = { ...program, source: null };
    const log = new RunLog(runHeader({ program: recorded }), created('main', 'fetch'));
    const first = coloursOf(recorded, ['main', 'fetch']);
    log.append(created('main', 'fetch', 'store', 'worker', 'parse'));
    const colours = coloursOf(recorded, ['main', 'fetch', 'store', 'worker', 'parse']);
    expect(colours.slice(0, 2)).toEqual(first);
    expect(new Set(colours).size).toBe(5);
  });
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
