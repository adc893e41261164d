import { describe, expect, it } from 'vitest';
import { lessons } from '../../main/lessons';
import { cookedLog } from '../../main/lessons/fixtures/cooked-log';
import { defaultParameters } from '../lesson/lesson';
import type { Answer } from '../lesson/question';
import type { Parameters } from '../trace/run-log';
import { whyOf } from './why';

async function why(id: string, asked: string, answer: Answer, parameters: Parameters = {}) {
  const lesson = lessons.find(({ card }) => card.id === id);
  const question = lesson?.card.questions.find((each) => each.id === asked);
  if (!lesson || !question) throw new Error(`${id} does not ask ${asked}`);
  const log = await cookedLog(lesson, { ...defaultParameters(lesson.card), ...parameters });
  const found = whyOf(question, answer, log);
  return found && { ...found, event: log.lanes[found.lane][found.index] };
}

describe('why an answer was wrong', () => {
  it('is the end of the last wait, where a time was asked for', async () => {
    expect(await why('breakfast', 'async-seconds', 12)).toMatchObject({
      lane: 'right',
      event: { type: 'timer-fired', t: 7000 },
      says: 'lastWait',
      times: { at: 7000, rest: 2000, end: 9000 },
    });
    expect(await why('coroutines', 'async-seconds', 9)).toMatchObject({
      says: 'waitEnds',
      times: { end: 5000 },
    });
  });

  it('is the first place where the order was another', async () => {
    const answer = ['toast-1', 'egg-1', 'dishes', 'assemble'];
    const found = await why('breakfast', 'async-order', answer);
    expect(found).toMatchObject({ says: 'place', lane: 'right' });
    expect(found?.name).not.toBe(answer[(found?.place ?? 0) - 1]);
    expect(await why('chat', 'after-first', 'B1')).toMatchObject({ lane: 'left', says: 'place', name: 'A2' });
  });

  it('is that event itself, not whatever else came at its time', async () => {
    expect(await why('start-the-loop', 'printed-order', [])).toMatchObject({
      event: { type: 'printed', text: 'nothing runs yet' },
    });
    expect(await why('gather', 'results', ['toast-4'])).toMatchObject({
      event: { type: 'printed', text: 'result 1: egg-1' },
    });
  });

  it('is the latest bell, the overtaken message, the end of the task, the first kitchen done, the first block', async () => {
    expect(await why('blocking-call', 'late', 1)).toMatchObject({
      says: 'lateBell',
      times: { due: 2000, at: 5000 },
    });
    expect(await why('chat', 'overtaken', 0)).toMatchObject({ says: 'overtaken', name: 'A2', lane: 'left' });
    expect(await why('timeout', 'toast', 'ok')).toMatchObject({
      says: 'outcome',
      times: { at: 3000 },
    });
    expect(await why('starvation', 'egg-knows', 1)).toMatchObject({
      says: 'outcome',
      times: { at: 3000 },
    });
    expect(await why('lost-exception', 'heard', 2)).toMatchObject({
      says: 'told',
      times: { failed: 2000, at: 5000 },
    });
    expect(await why('start-the-loop', 'egg-outcome', 'ok', { how: 'get_event_loop' })).toMatchObject({
      says: 'neverEnds',
    });
    expect(await why('sequential-await', 'faster', 'sync', { how: 'create-task' })).toMatchObject({
      says: 'first',
      lane: 'right',
      times: { at: 5000, other: 9000 },
    });
    expect(await why('when-sync-is-fine', 'sync-blocked', 1)).toMatchObject({
      says: 'blocked',
      times: { at: 1000, for: 6000 },
    });
  });

  it.each(lessons.filter(({ card }) => !card.measures))(
    'is a moment within the run, for every question of $card.id',
    async ({ card }) => {
      for (const { id } of card.questions) {
        const found = await why(card.id, id, []);
        expect(Object.values(found?.times ?? {})).toContain(found?.event?.t);
      }
    },
  );
});
