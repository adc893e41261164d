import { describe, expect, it, test } from 'vitest';
import type { Parameters } from '../trace/run-log';
import { InputError } from '../validation/problems';
import {
  cardOfRun,
  type LessonCard,
  parameterProblems,
  parseParameters,
  retryAfter,
  runsLoop,
} from './lesson';

const text = { en: '', ko: '' };
const card: LessonCard = {
  id: 'test',
  title: text,
  summary: text,
  teaches: text,
  minutes: 1,
  watch: text,
  parameters: {
    eggs: { type: 'integer', min: 1, max: 12, default: 1, unit: '', label: text },
    fry_ms: { type: 'integer', min: 0, max: 60_000, default: 6000, unit: 'ms', label: text },
    order: {
      type: 'text',
      pattern: '[a-z]+|',
      expected: { en: 'lower-case letters', ko: '소문자' },
      default: 'toast',
      label: text,
    },
  },
  labels: {},
  kinds: {},
  main: 'main',
  showed: text,
  chapter: 'why',
  scene: 'kitchen',
  measures: false,
  questions: [],
  code: { python: { sync: '', async: '' }, typescript: { sync: '', async: '' } },
  orderable: [],
};

/** The error that the parameters are refused with. */
function refusal(given: Record<string, unknown>): InputError {
  try {
    parseParameters(card, given);
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error(`not refused: ${JSON.stringify(given)}`);
}

describe('parseParameters', () => {
  it('fills in defaults', () => {
    expect(parseParameters(card, {})).toEqual({ eggs: 1, fry_ms: 6000, order: 'toast' });
    expect(parseParameters(card, { eggs: 12, order: '' })).toEqual({ eggs: 12, fry_ms: 6000, order: '' });
  });

  it('takes whole numbers as text, as a command line gives them', () => {
    expect(parseParameters(card, { eggs: ' 3 ', fry_ms: '0' })).toMatchObject({ eggs: 3, fry_ms: 0 });
  });

  it.each([
    0,
    13,
    1.5,
    '2.0',
    '1e1',
    '',
    'three',
    null,
    undefined,
    Number.NaN,
    Infinity,
    [2],
    { toString: () => '2' },
  ])('refuses %j eggs and says what it takes', (eggs) => {
    const { field, message } = refusal({ eggs });
    expect(field).toBe('eggs');
    expect(message).toContain('eggs must be a whole number from 1 to 12, not ');
  });

  it('names milliseconds where they are meant', () => {
    expect(refusal({ fry_ms: -1 }).message).toBe(
      'fry_ms must be a whole number of milliseconds from 0 to 60000, not -1',
    );
  });

  it('matches the whole of a text, every alternative of the pattern', () => {
    for (const order of ['Toast', 'toast!', 'to\nast', 7]) expect(refusal({ order }).field).toBe('order');
  });

  it('refuses names that the lesson does not have, also those that every object has', () => {
    expect(refusal({ bacon: 1 }).message).toBe(
      'bacon is not a parameter of test, which takes eggs, fry_ms, order',
    );
    expect(refusal({ toString: 1 }).field).toBe('toString');
    expect(refusal({ constructor: 1 }).field).toBe('constructor');
  });

  it('shows no more than the beginning of a long value', () => {
    expect(refusal({ eggs: 'x'.repeat(5000) }).message.length).toBeLessThan(150);
  });
});

it('only asynchronous lanes run a loop, and those of some lessons do not', () => {
  const runs = (of: LessonCard | undefined) => (['sync', 'async'] as const).map((mode) => runsLoop(of, mode));
  expect([runs(card), runs({ ...card, loop: false }), runs(undefined)]).toEqual([
    [false, true],
    [false, false],
    [false, true],
  ]);
});

describe('what a run was, and what to try after it', () => {
  const text = { en: '', ko: '' };
  const last = { text, parameters: { gil: 'off' } };
  const first = { text, parameters: { work: 'wait' }, next: last };
  const card = { retry: first } as unknown as LessonCard;

  it('is tried in its order, and nothing twice in a row', () => {
    expect(retryAfter(card, { work: 'chop', gil: 'on' })).toBe(first);
    expect(retryAfter(card, { work: 'wait', gil: 'on' })).toBe(last);
    expect(retryAfter(card, { work: 'wait', gil: 'off' })).toBeUndefined();
    expect(retryAfter({} as LessonCard, {})).toBeUndefined();
  });

  it('is told as it was where a recording lacks the parameter that changed it', () => {
    const now = { title: text, modeNames: { sync: text, async: text } };
    const formerly = { without: 'pool', card: { modeNames: undefined, code: {} } };
    const changed = { ...now, formerly } as unknown as LessonCard;
    expect(cardOfRun(changed, { pool: 'Pool' })).toBe(changed);
    expect(cardOfRun(changed, { threads: 2 })).toMatchObject({ title: text, modeNames: undefined, code: {} });
    expect(cardOfRun(changed, { threads: 2 })).toBe(cardOfRun(changed, { threads: 4 }));
    expect(cardOfRun(now as unknown as LessonCard, {})).toBe(now);
  });
});

test('everything that is wrong with parameters is told at once', () => {
  expect(parameterProblems(card, { eggs: 2, fry_ms: 6000, order: '' })).toEqual({});
  const problems = parameterProblems(card, { eggs: 99, fry_ms: 'x', order: 'EGG', unknown: 1 });
  expect(Object.entries(problems).map(([name, why]) => [name, why.name])).toEqual([
    ['eggs', 'parameterCount'],
    ['fry_ms', 'parameterMs'],
    ['order', 'parameterText'],
  ]);
});

test('a run of what was to be tried shows what that showed, the last of what its parameters fit', () => {
  const text = (en: string) => ({ en, ko: en });
  const card = {
    parameters: {},
    showed: text('first'),
    retry: {
      text: text(''),
      parameters: { how: 'b' },
      showed: text('second'),
      next: { text: text(''), parameters: { how: 'b', of: 2 }, showed: text('third') },
    },
  } as unknown as LessonCard;
  const shown = (parameters: Parameters) => cardOfRun(card, parameters).showed.en;
  const runs: Parameters[] = [{}, { how: 'b' }, { how: 'b', of: 2 }];
  expect(runs.map(shown)).toEqual(['first', 'second', 'third']);
  for (const parameters of runs) expect(cardOfRun(card, parameters)).toBe(cardOfRun(card, { ...parameters }));
});
