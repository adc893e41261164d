import { cards } from './cards';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

test.skip(({ host }) => host !== 'web', 'the course is the same in every host: one of them is enough');

test('the list of lessons says what to watch for, and not what a run will have shown', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.at('lesson').click();
  const course = kitchen.at('dialog-lessons');
  for (const card of cards) {
    await kitchen.at(`lesson-${card.id}`).click();
    await expect(course).toContainText(card.watch.en);
    await expect(course).not.toContainText(card.showed.en);
  }
});
