import { cardOfRun, type LessonCard } from '../../shared/lesson/lesson';
import type { RunHeader } from '../../shared/trace/run-log';
import type { AnyLesson } from '../kitchen/lesson';
import { blockingCall } from './blocking-call';
import { breakfast } from './breakfast';
import { chat } from './chat';
import { coroutines } from './coroutines';
import { crowd } from './crowd';
import { executor } from './executor';
import { gather } from './gather';
import { gil } from './gil';
import { openKitchen } from './open-kitchen';
import { pitfalls } from './pitfalls';
import { sequentialAwait } from './sequential-await';
import { startTheLoop } from './start-the-loop';
import { whenSyncIsFine } from './when-sync-is-fine';

/** Every lesson, in the order a class would take them. */
export const lessons: readonly AnyLesson[] = [
  breakfast,
  openKitchen,
  startTheLoop,
  coroutines,
  gather,
  sequentialAwait,
  blockingCall,
  executor,
  crowd,
  gil,
  chat,
  whenSyncIsFine,
  pitfalls,
];

/** @returns the lesson of that id, or undefined */
export function findLesson(id: string): AnyLesson | undefined {
  return lessons.find((lesson) => lesson.card.id === id);
}

/** The card of a run's lesson, as it was when the run was recorded; undefined where there is none. */
export function findCard({
  lesson,
  parameters,
}: Pick<RunHeader, 'lesson' | 'parameters'>): LessonCard | undefined {
  const card = findLesson(lesson)?.card;
  return card && cardOfRun(card, parameters);
}
