import { describe, expect, it } from 'vitest';
import { truthOf } from '../../shared/figures/measure';
import { questionsOf } from '../../shared/lesson/left-open';
import { cookedLog } from './fixtures/cooked-log';
import { everyChoice } from './fixtures/variations';
import { lessons } from './index';

describe.each(lessons.filter(({ card }) => !card.measures))('what $card.id asks, its run shows', (lesson) => {
  it.each(everyChoice(lesson.card))('%o', async (parameters) => {
    const log = await cookedLog(lesson, parameters);
    for (const question of questionsOf(lesson.card, parameters))
      expect(truthOf(question, log, parameters), question.id).not.toBeNull();
  });
});
