import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandInputs, defaultPreferences } from '../../shared/api/kitchen-api';
import { type LessonCard, parseParameters } from '../../shared/lesson/lesson';
import { bookmarkSchema, removedBookmarkSchema } from '../../shared/recording/bookmark';
import { footerSchema } from '../../shared/recording/footer';
import { headerSchema } from '../../shared/recording/header';
import { titleLineSchema } from '../../shared/recording/title-line';
import { traceEventSchema } from '../../shared/trace/trace';
import { mismatchOf } from '../../shared/validation/mismatches';
import { InputError } from '../../shared/validation/problems';
import type { z } from '../../shared/validation/zod';
import { sayFault, sayProblem } from './problem-words';
import '.';

beforeAll(() => i18next.changeLanguage('ko'));
afterAll(() => i18next.changeLanguage('en'));

const place = { x: 0, y: 0, width: 800, height: 600, maximized: false };
const header = {
  format: 'toast-kitchen',
  version: 1,
  id: 'a',
  lesson: 'breakfast',
  parameters: { eggs: 1 },
  program: {
    file: 'app.py',
    args: ['3'],
    python: '3.14.2',
    host: 'pyodide',
    source: 'print(1)',
    values: true,
  },
  lanes: [{ lane: 'left', mode: 'sync' }],
  speed: 1,
  virtual: true,
  startedAt: '2026-01-31T09:30:00Z',
  madeBy: { app: '1', node: '20', electron: '' },
};
const event = { seq: 1, lane: 'left', t: 0, type: 'executor-started', workers: 2 };
const timeout = { seq: 1, lane: 'left', t: 0, task: 1, timer: 2, how: 'left' };
const start = { lesson: 'breakfast', parameters: {}, modes: { left: 'sync' }, speed: 1 };
const name = 'a.toast.jsonl';

/** Schemas of what comes from outside, each with a value that fits. */
const schemas: [string, z.ZodType, unknown][] = [
  ['a header', headerSchema, header],
  ['an event', traceEventSchema, event],
  ['the end of a timeout', traceEventSchema, { ...timeout, type: 'timeout-ended' }],
  ['a footer', footerSchema, { end: true, events: 1, durationMs: 0, checksum: '00000000' }],
  ['a bookmark', bookmarkSchema, { id: 'a', t: 0, note: '' }],
  ['a title', titleLineSchema, { title: 'Class 3b' }],
  ['a removed bookmark', removedBookmarkSchema, { id: 'a', removed: true }],
  ['a start', commandInputs.start, start],
  ['a speed', commandInputs.setSpeed, { speed: 1 }],
  ['a deletion', commandInputs.deleteRecording, { name }],
  ['a new name', commandInputs.nameRecording, { name, title: 'Class 3b' }],
  [
    'preferences',
    commandInputs.setPreferences,
    { ...defaultPreferences, parameters: { a: { b: 1 } }, window: place },
  ],
];

const long = 'a'.repeat(3000);
/** What a field may hold that nobody meant. */
const odd = [
  undefined,
  null,
  '',
  'x',
  long,
  -1,
  0,
  1.5,
  1e17,
  1e300,
  Number.NaN,
  true,
  false,
  [],
  {},
  { [long]: 1 },
];

/** The value with something odd in each place of it, one at a time, or a field more, or all there is twice. */
function* spoilt(value: unknown): Generator<unknown> {
  yield* odd;
  if (Array.isArray(value)) yield* [[...value, ...value], Array(9).fill(value[0])];
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value, surprise: 1 };
  for (const [key, inner] of Object.entries(value))
    for (const other of spoilt(inner))
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
}

it.each(schemas)('whatever is wrong with %s is said in Korean, with its field', (_, schema, value) => {
  expect(schema.safeParse(value).success).toBe(true);
  let refused = 0;
  for (const other of spoilt(value)) {
    const { error } = schema.safeParse(other);
    if (!error) continue;
    refused++;
    const { field, name, values } = mismatchOf(other, error);
    expect([name, field, error.issues]).not.toEqual(['mismatch', field, error.issues]);
    const said = sayFault({ line: 1, fault: name, values });
    expect(said).toBe(sayProblem({ name, values }));
    expect(said.startsWith(field && `${field}: `)).toBe(true);
    expect(said.slice(field.length)).toMatch(/[가-힣]/);
    expect(said).not.toMatch(/\{\{|undefined|Invalid|Too |expected/);
  }
  expect(refused).toBeGreaterThan(20);
});

describe('a parameter', () => {
  const text = { en: 'letters', ko: '소문자' };
  const card = {
    id: 'test',
    parameters: {
      eggs: { type: 'integer', min: 1, max: 12, default: 1, unit: '', label: text },
      fry_ms: { type: 'integer', min: 0, max: 9, default: 6, unit: 'ms', label: text },
      order: { type: 'text', pattern: '[a-z]+', expected: text, default: 'a', label: text },
      pan: { type: 'choice', options: { small: text }, default: 'small', label: text },
    },
  } as unknown as LessonCard;

  it.each([
    [{ eggs: 'many' }, 'eggs: 1부터 12까지의 정수여야 하는데 "many"입니다'],
    [{ fry_ms: -1 }, 'fry_ms: 0부터 9까지의 정수(밀리초)여야 하는데 -1입니다'],
    [{ order: 'A' }, 'order: 소문자이어야 하는데 "A"입니다'],
    [{ pan: 'large' }, 'pan: small 중 하나여야 하는데 "large"입니다'],
    [{ bacon: 1 }, 'bacon: test 수업에는 그런 매개변수가 없습니다. 있는 것은 eggs, fry_ms, order, pan입니다'],
  ])('%j is refused in Korean', (given, said) => {
    let refused: unknown;
    try {
      parseParameters(card, given);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(InputError);
    expect(sayProblem((refused as InputError).why)).toBe(said);
  });
});
