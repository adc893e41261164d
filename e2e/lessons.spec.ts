import { report } from 'toast-kitchen/testing';
import en from '../src/renderer/i18n/en/narration';
import ko from '../src/renderer/i18n/ko/narration';
import { score } from '../src/shared/figures/measure';
import { cardOfRun, defaultParameters, type LessonCard } from '../src/shared/lesson/lesson';
import type { Answer, Question } from '../src/shared/lesson/question';
import { laneIds } from '../src/shared/trace/trace';
import { cards } from './cards';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

/** Kitchen seconds a second: fast, and slow enough that threads keep up. */
const SPEED = 8;

for (const [language, locale, words] of [
  ['en', 'en-US', en],
  ['ko', 'ko-KR', ko],
] as const) {
  test.describe(`in ${language}`, () => {
    // Each run is watched to its result; what dwells has its own spec.
    test.use({ locale, remembered: { beats: 'off' } });
    test.skip(({ host }) => host !== 'web', 'the lessons are the same in every host: one of them is enough');

    for (const whole of cards) {
      const card = cardOfRun(whole, defaultParameters(whole));
      test(`${card.id} is asked, run, scored and scrubbed`, async ({ app }) => {
        const kitchen = new Kitchen(app);
        await kitchen.open(card.id);
        await expect(app.page.locator('html')).toHaveAttribute('lang', language);
        await expect(kitchen.at('start-card')).toContainText(card.watch[language]);
        const answers = await answerAll(kitchen, card);

        await kitchen.start(SPEED);
        await expect(app.page.getByTestId('result')).toBeVisible({ timeout: 90_000 });
        const [log] = await kitchen.recordings(1);
        if (!log) throw new Error('there is no recording');
        expect(report(log).lanes.map((lane) => lane.mode)).toEqual(['sync', 'async']);

        await expect(kitchen.at('showed')).toContainText(card.showed[language]);
        for (const question of card.questions) {
          const scored = score(question, answers[question.id], log, log.header.parameters);
          // On a busy machine a measurement says nothing.
          if (!card.measures) expect(scored, `${question.id} can be told from the trace`).not.toBeNull();
          const row = kitchen.at(`score-${question.id}`);
          if (scored) await expect(row).toHaveAttribute('data-right', String(scored.right));
          else await expect(row).not.toHaveAttribute('data-right');
        }

        const done = (card.scene === 'kitchen' ? words : words[card.scene]).laneEnded.ok;
        const sentences = await kitchen.sentences();
        const told = sentences.join('\n');
        expect(told).toContain(done);
        // The narration shows the last few hundred sentences: what was printed before the first of them is not there.
        const fromMs = (Number.parseFloat(sentences[0] ?? '') + 0.1) * 1000;
        const printed = laneIds
          .flatMap((lane) => log.lanes[lane].filter((event) => event.type === 'printed'))
          .sort((a, b) => a.t - b.t);
        expect(told).toContain(printed.at(-1)?.text ?? 'a line that was printed');
        for (const { t, text } of printed) if (t >= fromMs) expect(told).toContain(text);

        await app.page.keyboard.press('Home');
        await expect(kitchen.at('clock')).toHaveText('0.0');
        await expect(kitchen.at('lane-right')).toBeVisible();
        expect((await kitchen.sentences()).join('\n')).not.toContain(done);
        await app.page.keyboard.press('ArrowRight');
        await expect(kitchen.narration.first()).toBeAttached();
        expect(app.problems).toEqual([]);
      });
    }
  });
}

/** Answers every question of the lesson in the window, and says how. */
async function answerAll(kitchen: Kitchen, { questions }: LessonCard): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const question of questions) answers[question.id] = await answer(kitchen, question);
  return answers;
}

async function answer(kitchen: Kitchen, question: Question): Promise<Answer> {
  const field = kitchen.at(`question-${question.id}`);
  await expect(field).toBeVisible();
  if (question.type === 'choice') {
    const [option] = question.options;
    if (!option) throw new Error(`${question.id} offers nothing`);
    await kitchen.at(`answer-${question.id}-${option.value}`).check({ force: true });
    return option.value;
  }
  if (question.type === 'number') {
    await kitchen.at(`answer-${question.id}`).fill(String(question.max));
    return question.max;
  }
  const rows = field.locator(`[data-testid^="order-${question.id}-"]`);
  const second = await nameOf(rows.nth(1));
  await kitchen.at(`order-${question.id}-${second}`).getByTestId('up').click();
  await expect(rows.first()).toHaveAttribute('data-testid', `order-${question.id}-${second}`);
  return Promise.all((await rows.all()).map(nameOf));

  async function nameOf(row: typeof rows): Promise<string> {
    return ((await row.getAttribute('data-testid')) ?? '').slice(`order-${question.id}-`.length);
  }
}
