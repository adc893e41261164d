import i18next from 'i18next';
import { afterAll, expect, test } from 'vitest';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { chat } from '../../main/lessons/chat/cook';
import { type LessonCard, parameterProblems } from '../../shared/lesson/lesson';
import { sayParameterProblem } from './parameter-problem';
import '.';

afterAll(() => i18next.changeLanguage('en'));

const said = (card: LessonCard, given: Record<string, unknown>) =>
  Object.values(parameterProblems(card, given)).map((why) => sayParameterProblem(card, why));

test('what is wrong is said by the label of its field, in seconds, in the language of the window', async () => {
  const given = { eggs: 99, fry_ms: 70_000 };
  expect(said(breakfast.card, given)).toEqual([
    'Eggs must be a whole number from 1 to 12, not 99',
    'Fry the egg: enter seconds from 0 to 60',
  ]);
  expect(said(chat.card, { messages: 'C@1500' })[0]).toMatch(/^Messages: .*sender@seconds.*, not "C@1.5"$/);
  await i18next.changeLanguage('ko');
  expect(said(breakfast.card, given)).toEqual([
    '달걀: 1부터 12까지의 정수여야 하는데 99입니다',
    '달걀 굽기: 0초부터 60초까지 넣을 수 있습니다',
  ]);
  const [messages] = said(chat.card, { messages: 'C@1' });
  expect(messages).toContain('보낸이@초');
  expect(messages).not.toMatch(/messages|[a-z]{3}/);
});
