import { cardOfRun, type LessonCard } from '../../shared/lesson/lesson';
import type { RunHeader } from '../../shared/trace/run-log';
import type { AnyLesson } from '../kitchen/lesson';
import { blockingCall } from './blocking-call/cook';
import { breakfast } from './breakfast/cook';
import { chat } from './chat/cook';
import { coroutines } from './coroutines/cook';
import { crowd } from './crowd/cook';
import { executor } from './executor/cook';
import { gather } from './gather/cook';
import { gil } from './gil/cook';
import { openKitchen } from './open-kitchen/cook';
import { pitfalls } from './pitfalls/cook';
import { sequentialAwait } from './sequential-await/cook';
import { startTheLoop } from './start-the-loop/cook';
import { whenSyncIsFine } from './when-sync-is-fine/cook';

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
