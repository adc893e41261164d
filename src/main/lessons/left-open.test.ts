import { describe, expect, it } from 'vitest';
import { score } from '../../shared/figures/measure';
import { leftOpenIn, questionsOf, tiesIn } from '../../shared/lesson/left-open';
import type { Parameters } from '../../shared/trace/run-log';
import { findLesson, lessons } from '.';
import { cookedLog } from './fixtures/cooked-log';
import { everyChoice } from './fixtures/variations';

const lessonOf = (id: string) => findLesson(id) as NonNullable<ReturnType<typeof findLesson>>;
const tiesOf = async (id: string, parameters: Parameters) =>
  tiesIn((await cookedLog(lessonOf(id), parameters)).lanes.right);

describe('what comes at one moment', () => {
  it.each([
    ['timers', 'coroutines', { first_ms: 3000, second_ms: 3000 }],
    ['a timer and a timeout', 'timeout', { egg_ms: 3000 }],
    ['calls of two helpers', 'executor', { egg_ms: 4000, toast_ms: 4000, max_workers: 2 }],
    ['customers', 'open-kitchen', { orders: 'egg@1000 toast@1000' }],
  ] as [string, string, Parameters][])('is told of %s', async (_, id, parameters) => {
    const [tied] = await tiesOf(id, parameters);
    expect(tied?.length).toBe(2);
  });

  it('is nothing in any lesson as it is set', async () => {
    const cooked = lessons.filter(({ card }) => !card.measures);
    const all = cooked.flatMap(({ card }) => everyChoice(card).map((chosen) => tiesOf(card.id, chosen)));
    expect((await Promise.all(all)).flat()).toEqual([]);
  });

  it('is in any order a right answer, and what came apart is not', async () => {
    const lesson = lessonOf('chat');
    const question = lesson.card.questions.find(({ id }) => id === 'as-they-came');
    if (!question) throw new Error('chat has no such question');
    const right = async (answer: string[], messages: string) => {
      const log = await cookedLog(lesson, { messages });
      return score(question, answer, log, log.header.parameters)?.right;
    };
    expect(await right(['A1', 'B1'], 'A@1000 B@1000')).toBe(true);
    expect(await right(['B1', 'A1'], 'A@1000 B@1000')).toBe(true);
    expect(await right(['B1', 'A1'], 'A@1000 B@1100')).toBe(false);
  });
});

describe('what a lesson leaves to chance', () => {
  it('is said where it is so, and no question hangs on it', () => {
    const { card } = lessonOf('starvation');
    const asked = (parameters: Parameters) => questionsOf(card, parameters).map(({ id }) => id);
    expect(leftOpenIn(card, {})).toHaveLength(1);
    expect(asked({})).toEqual(['egg-knows']);
    expect(leftOpenIn(card, { mended: 'yes' })).toEqual([]);
    expect(asked({ mended: 'yes' })).toEqual(['egg-knows', 'makespan']);
  });

  it('names parameters and questions that there are', () => {
    for (const { card } of lessons)
      for (const { when, question } of card.leftOpen ?? []) {
        for (const [name, value] of Object.entries(when)) {
          const spec = card.parameters[name];
          expect(spec?.type === 'choice' && Object.keys(spec.options)).toContain(value);
        }
        if (question) expect(card.questions.map(({ id }) => id)).toContain(question);
      }
  });
});
