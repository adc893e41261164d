import { type RunLog, report } from 'toast-kitchen/testing';
import en from '../src/renderer/i18n/en/narration';
import ko from '../src/renderer/i18n/ko/narration';
import { score } from '../src/shared/figures/measure';
import { questionsOf } from '../src/shared/lesson/left-open';
import { cardOfRun, defaultParameters, type LessonCard } from '../src/shared/lesson/lesson';
import type { Answer, Question } from '../src/shared/lesson/question';
import { laneIds } from '../src/shared/trace/trace';
import type { App } from './app';
import { cards } from './cards';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

/** Kitchen seconds a second: fast, and slow enough that threads keep up. */
const SPEED = 8;

const languages = { en, ko };
type Shown = keyof typeof languages;

// Each run is watched to its result, in both languages; what dwells has its own spec.
test.use({ remembered: { beats: 'off' } });
test.skip(({ host }) => host !== 'web', 'the lessons are the same in every host: one of them is enough');

for (const whole of cards) {
  const parameters = defaultParameters(whole);
  const card = { ...cardOfRun(whole, parameters), questions: questionsOf(whole, parameters) };
  test(`${card.id} is asked, run, scored and scrubbed`, async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.open(card.id);
    await inEach(app, ['en', 'ko'], (language) =>
      expect(kitchen.at('start-card')).toContainText(card.watch[language]),
    );
    const answers = await answerAll(kitchen, card);

    await kitchen.start(SPEED);
    await expect(kitchen.at('result')).toBeVisible({ timeout: 90_000 });
    const [log] = await kitchen.recordings(1);
    if (!log) throw new Error('there is no recording');
    expect(report(log).lanes.map((lane) => lane.mode)).toEqual(['sync', 'async']);

    for (const question of card.questions) {
      const scored = score(question, answers[question.id], log, log.header.parameters);
      // On a busy machine a measurement says nothing.
      if (!card.measures) expect(scored, `${question.id} can be told from the trace`).not.toBeNull();
      const row = kitchen.at(`score-${question.id}`);
      if (scored) await expect(row).toHaveAttribute('data-right', String(scored.right));
      else await expect(row).not.toHaveAttribute('data-right');
    }

    await inEach(app, ['ko', 'en'], async (language) => {
      await expect(kitchen.at('showed')).toContainText(card.showed[language]);
      const sentences = await kitchen.sentences();
      const told = sentences.join('\n');
      expect(told).toContain(doneIn(language, card));
      for (const text of printedSince(log, sentences)) expect(told).toContain(text);
    });

    await app.page.keyboard.press('Home');
    await expect(kitchen.at('clock')).toHaveText('0.0');
    await expect(kitchen.at('lane-right')).toBeVisible();
    expect((await kitchen.sentences()).join('\n')).not.toContain(doneIn('en', card));
    await app.page.keyboard.press('ArrowRight');
    await expect(kitchen.narration.first()).toBeAttached();
    expect(app.problems).toEqual([]);
  });
}

/** Looks at the window in each language; it speaks the first already. */
async function inEach(
  { page }: App,
  [first, second]: [Shown, Shown],
  look: (language: Shown) => Promise<void>,
): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', first);
  await look(first);
  await page.keyboard.press('g');
  await expect(page.locator('html')).toHaveAttribute('lang', second);
  await look(second);
}

function doneIn(language: Shown, { scene }: LessonCard): string {
  const words = languages[language];
  return (scene === 'kitchen' || scene === 'lab' ? words : words[scene]).laneEnded.ok;
}

/** What was printed since the first sentence that is shown, and last: of a long run the narration shows the last few hundred. */
function printedSince(log: RunLog, sentences: string[]): string[] {
  const fromMs = (Number.parseFloat(sentences[0] ?? '') + 0.1) * 1000;
  const printed = laneIds
    .flatMap((lane) => log.lanes[lane].filter((event) => event.type === 'printed'))
    .sort((a, b) => a.t - b.t);
  const last = printed.at(-1);
  if (!last) throw new Error('nothing was printed');
  return [...printed.filter(({ t }) => t >= fromMs), last].map(({ text }) => text);
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
  const rows = field.locator(`[data-testid^="sequence-${question.id}-"]`);
  const second = await nameOf(rows.nth(1));
  await kitchen.at(`sequence-${question.id}-${second}`).getByTestId('up').click();
  await expect(rows.first()).toHaveAttribute('data-testid', `sequence-${question.id}-${second}`);
  return Promise.all((await rows.all()).map(nameOf));

  async function nameOf(row: typeof rows): Promise<string> {
    return ((await row.getAttribute('data-testid')) ?? '').slice(`sequence-${question.id}-`.length);
  }
}
