import { expect, test } from 'vitest';
import { comparableAmong, comparableWith } from './candidates';
import { aRecording } from './fixtures/a-recording';

const entries = [
  aRecording({ name: 'a', lesson: 'breakfast' }),
  aRecording({ name: 'b', lesson: 'breakfast', modes: ['async'] }),
  aRecording({ name: 'c', lesson: 'breakfast', modes: ['sync'] }),
  aRecording({ name: 'd', lesson: 'gather' }),
  { ...aRecording({ name: 'broken', lesson: 'gather' }), header: null },
];
const [a, b, , d] = entries.map(({ header }) => header);
const names = (given: readonly { name: string }[]) => given.map(({ name }) => name).join('');

test('what has a run of the same lesson and mode beside it can be the first of two', () => {
  expect(names(comparableAmong(entries, null))).toBe('abc');
  expect(names(comparableAmong(entries.slice(1), null))).toBe('');
  const other = d && { ...d, id: 'on screen' };
  expect(names(comparableAmong(entries, other ?? null))).toBe('abcd');
  // The recording of what is on screen is no other run.
  expect(names(comparableAmong(entries, d ?? null))).toBe('abc');
});

test('a program goes with every other program, and with the lesson whose listing it is', () => {
  const program = (name: string, file: string) => {
    const made = aRecording({ name, lesson: 'lab' });
    const own = { file, args: [], python: '', host: 'pyodide' as const, source: '', values: true };
    return { ...made, header: made.header && { ...made.header, program: own } };
  };
  const more = [...entries, program('p', 'gather-async (1).py'), program('q', 'app.py')];
  expect(names(comparableAmong(more, null))).toBe('abcdpq');
  const withHeader = (name: string) => more.find((entry) => entry.name === name)?.header ?? undefined;
  expect(names(comparableWith(more, withHeader('d')))).toBe('p');
  expect(names(comparableWith(more, withHeader('p')))).toBe('dq');
  expect(names(comparableWith(more, withHeader('q')))).toBe('p');
});

test('the second of two is never the same run, another lesson, or without a mode of the first', () => {
  expect(names(comparableWith(entries, a ?? undefined))).toBe('bc');
  expect(names(comparableWith(entries, b ?? undefined))).toBe('a');
  expect(names(comparableWith(entries, d ?? undefined))).toBe('');
  expect(names(comparableWith(entries, undefined))).toBe('abcd');
});
