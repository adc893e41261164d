import { type Chapter, chapters, type LessonCard } from './lesson';

/** A chapter of the course that has lessons, and those in the order in which they are given. */
export interface CourseChapter {
  chapter: Chapter;
  cards: LessonCard[];
}

/** The lessons as a course: chapters in the order a class would take them. */
export function courseOf(cards: readonly LessonCard[]): CourseChapter[] {
  return chapters
    .map((chapter) => ({ chapter, cards: cards.filter((card) => card.chapter === chapter) }))
    .filter((group) => group.cards.length > 0);
}

/** Which lesson of the course this is, from 1, or 0 where the course does not have it. */
export function placeInCourse(cards: readonly LessonCard[], id: string): number {
  return inOrder(cards).findIndex((card) => card.id === id) + 1;
}

/** The lesson that comes after this one in the course, or undefined after the last. */
export function lessonAfter(cards: readonly LessonCard[], id: string): LessonCard | undefined {
  const place = placeInCourse(cards, id);
  return place === 0 ? undefined : inOrder(cards)[place];
}

function inOrder(cards: readonly LessonCard[]): LessonCard[] {
  return courseOf(cards).flatMap((chapter) => chapter.cards);
}
