import { expect, test } from 'vitest';
import { lessons } from '../../main/lessons';
import { defaultPreferences } from '../../shared/api/kitchen-api';
import type { Answer } from '../../shared/lesson/question';
import { emptyRun } from '../session/player/empty-run';
import type { Session } from '../session/session';
import { answerOf } from './answer-key';

const cards = lessons.map(({ card }) => card);

/** What the keys answer on the start card of a lesson, one after the other. */
function answered(lesson: string, keys: string[], toured = true): Record<string, Answer> {
  const preferences = { ...defaultPreferences, lesson, toured };
  const answers: Record<string, Answer> = {};
  const state = { cards, preferences, answers, playback: { log: emptyRun(preferences, cards) } };
  const answer = (question: string, given: Answer) => {
    answers[question] = given;
  };
  const session = { state, answer } as unknown as Session;
  for (const key of keys) answerOf(session, key)?.(session);
  return answers;
}

test.each(cards.map((card) => [card.id, card] as const))(
  'the numbers of %s’s choices answer them in turn, and then the last one anew',
  (id, { questions }) => {
    const choices = questions.filter((question) => question.type === 'choice');
    const [second, first] = [1, 0].map((index) =>
      Object.fromEntries(choices.map((choice) => [choice.id, choice.options[index]?.value])),
    );
    const keys = choices.map(() => '2');
    expect(answered(id, keys)).toEqual(second);
    const last = choices.at(-1)?.id ?? '';
    expect(answered(id, [...keys, '1'])).toEqual(last ? { ...second, [last]: first?.[last] } : {});
    expect(answered(id, ['9', '0', 'a', ' '])).toEqual({});
  },
);

test('nothing is answered behind the tour', () => {
  expect(answered('chat', ['1'], false)).toEqual({});
});
