import { expect, test } from 'vitest';
import { courseOf, lessonAfter } from './course';
import type { Chapter, LessonCard } from './lesson';

const card = (id: string, chapter: Chapter) => ({ id, chapter }) as LessonCard;
const cards = [card('chat', 'chat'), card('b', 'loop'), card('first', 'why'), card('a', 'loop')];

test('a course has its chapters in order, and in each the lessons as they are given', () => {
  const course = courseOf(cards).map(({ chapter, cards: own }) => [chapter, ...own.map(({ id }) => id)]);
  expect(course).toEqual([
    ['why', 'first'],
    ['loop', 'b', 'a'],
    ['chat', 'chat'],
  ]);
});

test('a lesson is followed by the next, also over the end of a chapter', () => {
  const after = (id: string) => lessonAfter(cards, id)?.id;
  expect([after('first'), after('b'), after('a')]).toEqual(['b', 'a', 'chat']);
  expect([after('chat'), after('unknown')]).toEqual([undefined, undefined]);
});
