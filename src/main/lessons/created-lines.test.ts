import { expect, it } from 'vitest';
import { listingOf } from '../../shared/lesson/lesson';
import { listings } from '../../shared/lesson/listing';
import { MAIN_TASK, modes } from '../../shared/trace/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import { lessons } from '.';
import { everyChoice } from './fixtures/variations';

// Lessons that measure this machine cannot run on a virtual clock.
const virtual = lessons.filter(({ card }) => !card.measures);

it.each(virtual)('each task and call of $card.id begins at a line of the code', async (lesson) => {
  const { card } = lesson;
  for (const given of everyChoice(card))
    for (const mode of modes) {
      const events = await cookVirtually(lesson, mode, given);
      const labels = events.flatMap((e) =>
        e.type === 'task-created' && e.task !== MAIN_TASK ? [e.label] : [],
      );
      for (const language of listings) {
        const { lineOf } = listingOf(card, language, mode, given);
        const where = `${language} ${mode} ${JSON.stringify(given)}`;
        expect(
          labels.filter((label) => lineOf.get(label) === undefined),
          where,
        ).toEqual([]);
      }
    }
});
