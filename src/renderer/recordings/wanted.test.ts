import { expect, test } from 'vitest';
import { aRecording } from '../comparison/fixtures/a-recording';
import { EVERYTHING, found, lessonsAmong } from './wanted';

const entries = [
  aRecording({ name: 'a', lesson: 'breakfast', title: 'Class 3b, 3 eggs' }),
  aRecording({ name: 'b', lesson: 'gather', title: '' }),
  aRecording({ name: 'c', lesson: 'breakfast', title: '달걀 세 개'.normalize('NFD') }),
  { ...aRecording({ name: 'broken', lesson: '', title: '' }), header: null },
];
const words = {
  a: { title: 'Class 3b, 3 eggs', lesson: 'Breakfast for one', changed: 'Eggs: 3', date: 'Nov 27' },
  b: { title: '', lesson: 'Gather', changed: '', date: 'Nov 26' },
  c: { title: '달걀 세 개'.normalize('NFD'), lesson: 'Breakfast for one', changed: '', date: 'Nov 25' },
} as Record<string, ReturnType<Parameters<typeof found>[2]>>;
const wordsOf = ({ name }: { name: string }) =>
  words[name] ?? { title: '', lesson: name, changed: '', date: '' };
const names = (wanted: Partial<typeof EVERYTHING>) =>
  found(entries, { ...EVERYTHING, ...wanted }, wordsOf).map(({ name }) => name);

test('everything is found where nothing is asked for', () => {
  expect(names({})).toEqual(['a', 'b', 'c', 'broken']);
  expect(names({ text: '  ' })).toHaveLength(4);
});

test('all the words have to be there, in any order, in the name, the lesson, what it changed or the date', () => {
  expect(names({ text: '3B class' })).toEqual(['a']);
  expect(names({ text: 'breakfast nov 25' })).toEqual(['c']);
  expect(names({ text: 'eggs: 3' })).toEqual(['a']);
  expect(names({ text: '달걀' })).toEqual(['c']);
  expect(names({ text: 'waffle' })).toEqual([]);
});

test('a lesson is chosen among those that there are', () => {
  expect(lessonsAmong(entries)).toEqual(['breakfast', 'gather']);
  expect(names({ lesson: 'breakfast' })).toEqual(['a', 'c']);
  expect(names({ lesson: 'breakfast', text: 'class' })).toEqual(['a']);
});
