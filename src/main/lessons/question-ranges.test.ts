import { describe, expect, it } from 'vitest';
import { truthOf } from '../../shared/figures/measure';
import { longRun, rangeOf } from '../../shared/figures/question-range';
import { defaultParameters, type LessonCard, type ParameterSpec } from '../../shared/lesson/lesson';
import type { NumberQuestion } from '../../shared/lesson/question';
import type { Parameters } from '../../shared/trace/run-log';
import { lessons } from '.';
import { crowd } from './crowd/cook';
import { cookedLog } from './fixtures/cooked-log';
import { everyChoice } from './fixtures/variations';

/** The longest texts that these parameters accept. */
const longest: Record<string, string> = {
  orders: Array.from({ length: 100 }, (_, i) => `${['egg', 'toast', 'dish'][i % 3]}@${9_000 * i}`).join(' '),
  messages: Array.from({ length: 100 }, (_, i) => `${i % 2 ? 'A' : 'B'}@${99_900 + i}`).join(' '),
};

function ends(name: string, spec: ParameterSpec): (string | number)[] {
  if (spec.type === 'integer') return [spec.min, spec.max];
  return spec.type === 'text' ? [longest[name] ?? spec.default] : [];
}

/** Each parameter at both ends of its range, alone and all together, with every choice. */
function extremes(card: LessonCard): Parameters[] {
  const each = Object.entries(card.parameters).map(([name, spec]) => [name, ends(name, spec)] as const);
  const alone = each.flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
  const together = [0, -1].map((end) =>
    Object.fromEntries(each.flatMap(([name, values]) => (values.length ? [[name, values.at(end)]] : []))),
  ) as Parameters[];
  return everyChoice(card).flatMap((chosen) =>
    [{}, ...alone, ...together].map((given) => ({ ...defaultParameters(card), ...given, ...chosen })),
  );
}

const asking = lessons.flatMap((lesson) => {
  const questions = lesson.card.questions.filter((question) => question.type === 'number');
  return questions.length > 0 ? [{ name: lesson.card.id, lesson, questions }] : [];
});

describe('the range of a number that is asked for', () => {
  it.each(asking.filter(({ lesson }) => !lesson.card.measures))(
    'has room for the true answer at the ends of every parameter: $name',
    async ({ lesson, questions }) => {
      for (const parameters of extremes(lesson.card)) {
        const log = await cookedLog(lesson, parameters);
        for (const question of questions) {
          const { min, max } = rangeOf(question, parameters);
          const truth = Number(truthOf(question, log, parameters));
          expect(truth, JSON.stringify({ id: question.id, parameters })).toBeLessThanOrEqual(max);
          expect(truth).toBeGreaterThanOrEqual(min);
        }
      }
    },
  );

  it.each(asking)('is the usual one with the defaults: $name', ({ lesson: { card }, questions }) => {
    for (const question of questions) {
      const { min, max } = question;
      expect(rangeOf(question, defaultParameters(card))).toMatchObject({ min, max });
    }
  });

  it('goes by what is shared, and by what a text says', () => {
    const question = { unit: 's', min: 0, max: 1 } as NumberQuestion;
    const most = [{ of: ['ms'], times: ['jobs'], per: { name: 'workers', ifZero: 5 } }];
    const max = (workers: number) => rangeOf({ ...question, most }, { ms: 1000, jobs: 1000, workers }).max;
    expect([max(0), max(250), max(999)]).toEqual([200, 4, 2]);
    const texts = { ...question, most: [{ of: ['sent'] }, { of: ['ms'], times: ['sent'] }] };
    expect(rangeOf(texts, { sent: 'A@7000 B@3000', ms: 1000 }).max).toBe(9);
  });
});

it('says beforehand how many minutes a run can take, where that is any', () => {
  const minutes = (given: Parameters) => longRun(crowd.card, { ...defaultParameters(crowd.card), ...given });
  expect(minutes({})).toBeNull();
  expect(minutes({ max_workers: 0 })).toBe(4);
  expect(minutes({ max_workers: 0, jobs: 100 })).toBeNull();
  expect(minutes({ max_workers: 1, wait_ms: 5000 })).toBe(84);
  for (const { card } of lessons) if (!card.takes) expect(longRun(card, defaultParameters(card))).toBeNull();
});
