import { checkFormerChoice, presentRecipe } from '../../shared/lesson/former';
import { type LessonCard, parseParameters } from '../../shared/lesson/lesson';
import { cardFor } from '../../shared/lesson/program-card';
import type { Parameters, RunHeader } from '../../shared/trace/run-log';
import type { AnyLesson } from '../kitchen/lesson';
import { blockingCall } from './blocking-call/cook';
import { breakfast } from './breakfast/cook';
import { chat } from './chat/cook';
import { coroutines } from './coroutines/cook';
import { crowd } from './crowd/cook';
import { executor } from './executor/cook';
import { forgottenAwait } from './forgotten-await/cook';
import { gather } from './gather/cook';
import { gil } from './gil/cook';
import { lostException } from './lost-exception/cook';
import { openKitchen } from './open-kitchen/cook';
import { sequentialAwait } from './sequential-await/cook';
import { startTheLoop } from './start-the-loop/cook';
import { starvation } from './starvation/cook';
import { timeout } from './timeout/cook';
import { whenSyncIsFine } from './when-sync-is-fine/cook';

/** Every lesson, in the order in which a class takes them. */
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
  forgottenAwait,
  lostException,
  starvation,
  timeout,
];

/** @returns the lesson of that id, or undefined */
export function findLesson(id: string): AnyLesson | undefined {
  return lessons.find((lesson) => lesson.card.id === id);
}

/**
 * What an id and parameters stand for: the lesson, or what a former one became, with all of its parameters.
 * @returns undefined where there is no such lesson
 * @throws InputError that names the wrong parameter
 */
export function findRecipe(
  id: string,
  given: Record<string, unknown>,
): { lesson: AnyLesson; parameters: Parameters } | undefined {
  const asked = { lesson: id, parameters: given };
  checkFormerChoice(asked);
  const present = presentRecipe(asked);
  const lesson = findLesson(present.lesson);
  return lesson && { lesson, parameters: parseParameters(lesson.card, present.parameters) };
}

const cards = lessons.map(({ card }) => card);

/** The card of a run: of its lesson, as it was when that was recorded, or of its program; undefined if it is unknown. */
export function findCard(
  run: Pick<RunHeader, 'lesson' | 'parameters'> & Partial<Pick<RunHeader, 'program'>>,
): LessonCard | undefined {
  return cardFor(cards, run);
}
