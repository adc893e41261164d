import type { AnyLesson } from '../kitchen/lesson';
import { blockingCall } from './blocking-call';
import { breakfast } from './breakfast';
import { chat } from './chat';
import { coroutines } from './coroutines';
import { crowd } from './crowd';
import { executor } from './executor';
import { openKitchen } from './open-kitchen';

/** Every lesson, in the order a class would take them. */
export const lessons: readonly AnyLesson[] = [
  breakfast,
  openKitchen,
  coroutines,
  blockingCall,
  executor,
  crowd,
  chat,
];

/** @returns the lesson of that id, or undefined */
export function findLesson(id: string): AnyLesson | undefined {
  return lessons.find((lesson) => lesson.card.id === id);
}
