import { describe, expect, it } from 'vitest';
import { lessons } from '../../main/lessons';
import { cookedLog } from '../../main/lessons/fixtures/cooked-log';
import { everyVariation } from '../../main/lessons/fixtures/variations';
import { report } from '../../shared/figures/report';
import { cardOfRun, defaultParameters } from '../../shared/lesson/lesson';
import { type Parameters, RunLog } from '../../shared/trace/run-log';
import type { TraceEvent } from '../../shared/trace/trace';
import en from '../i18n/en/result';
import ko from '../i18n/ko/result';
import { filledIn } from './fixtures/filled-in';
import { storyOfRun } from './run-story';

const simulated = lessons.filter(({ card }) => !card.measures);

async function cooked(id: string, parameters: Parameters = {}): Promise<RunLog> {
  const lesson = lessons.find(({ card }) => card.id === id) as (typeof lessons)[number];
  const log = await cookedLog(lesson, { ...defaultParameters(lesson.card), ...parameters });
  return log;
}

function tell(log: RunLog) {
  const card = lessons.find(({ card }) => card.id === log.header.lesson)?.card;
  return storyOfRun(log, report(log), card && cardOfRun(card, log.header.parameters));
}

const headline = (log: RunLog, texts: object = en) => filledIn(tell(log).story.headline, texts);

describe('the headline of each lesson', () => {
  it.each<[string, Parameters, string]>([
    ['breakfast', {}, 'The same 8 s of work. Async was 2.0 times as fast.'],
    [
      'open-kitchen',
      {},
      'An order waited up to 18.5 s to be served; in the asynchronous kitchen, up to 8.5 s.',
    ],
    [
      'start-the-loop',
      {},
      'Created is not started: 2 tasks existed and 3 lines were printed before the loop ran the first task.',
    ],
    ['start-the-loop', { how: 'get_event_loop' }, 'No loop ran, so no task ran: nothing was cooked.'],
    [
      'coroutines',
      {},
      'From line 3 on the order differs: “1: egg goes on” in the synchronous kitchen, “2: toast starts” in the asynchronous one.',
    ],
    ['gather', {}, 'The first to finish was toast-4. The first result was that of egg-1.'],
    ['gather', { step_ms: 0 }, 'The tasks finished in the order of their results.'],
    ['gather', { fails: 2 }, 'toast-2 failed at 3 s. After that 1 finished, and 0 were cancelled.'],
    [
      'gather',
      { fails: 2, group: 'task_group' },
      'toast-2 failed at 3 s. After that 0 finished, and 1 were cancelled.',
    ],
    ['sequential-await', {}, 'The second task began only when the first had ended, at 5 s: 9 s in all.'],
    [
      'sequential-await',
      { how: 'create-task' },
      'Both tasks began before either had ended: 5 s in all. One after the other took 9 s.',
    ],
    ['blocking-call', {}, 'Every bell rang late, by 3 s and 2 s.'],
    ['blocking-call', { egg_ms: 6000 }, '1 of 2 bells rang late, by 3 s.'],
    ['blocking-call', { call: 'executor' }, 'No bell rang late.'],
    ['executor', {}, '2 helpers were blocked at the same moment, the cook never: 5 s, and synchronous 9 s.'],
    [
      'executor',
      { max_workers: 1 },
      'One helper at a time was blocked, the cook never: 9 s, and synchronous 9 s.',
    ],
    ['chat', {}, 'The first message from B waited 6 s to be saved; on the asynchronous server, 1.5 s.'],
    [
      'chat',
      { messages: 'B@0' },
      'The first message from B was saved equally soon on both servers: after 1.5 s and 1.5 s.',
    ],
    ['when-sync-is-fine', {}, '6 turns of the loop saved no time: 8 s, and synchronous 8 s.'],
    ['forgotten-await', {}, 'The asynchronous kitchen cooked nothing. Warnings: 1.'],
    ['forgotten-await', { mended: 'yes' }, 'Nothing went missing: all 2 tasks succeeded in both kitchens.'],
    ['lost-exception', {}, 'Failed at 2 s: egg. The first warning came at 5 s.'],
    ['lost-exception', { mended: 'yes' }, 'Failed at 2 s: egg. The error was handled at 5 s.'],
    [
      'starvation',
      {},
      'For 6 s the only helper was held by calls that waited for a call queued behind them.',
    ],
    ['timeout', {}, 'Time ran out at 3 s. Cancelled: 1 of 2 tasks, with 3 s of cooking thrown away.'],
    ['timeout', { mended: 'yes' }, 'Time ran out at 3 s, and no task was cancelled.'],
  ])('%s %o', async (id, parameters, words) => {
    expect(headline(await cooked(id, parameters))).toBe(words);
  });

  it('stands beside the two lists where the order is what it is about', async () => {
    const printed = tell(await cooked('coroutines')).story.columns;
    expect(printed?.lists.map((list) => list[2])).toEqual(['1: egg goes on', '2: toast starts']);
    expect(printed?.same.slice(0, 3)).toEqual([true, true, false]);
    expect(tell(await cooked('gather', { tasks: 2 })).story.columns).toMatchObject({
      heads: 'results',
      lists: [
        ['toast-2', 'egg-1'],
        ['egg-1', 'toast-2'],
      ],
    });
  });

  it('says only how long each side took where the run does not have its figure', async () => {
    const { key } = tell(await cooked('chat', { messages: 'A@0 A@100' })).story.headline;
    expect(key).toBe('named.explanation');
  });

  it.each(simulated)(
    'leaves no gap open, in both languages, whatever the parameters: $card.id',
    async ({ card }) => {
      for (const parameters of everyVariation(card)) {
        const { story, exact, longer } = tell(await cooked(card.id, parameters));
        for (const texts of [en, ko])
          for (const sentence of [story.headline, story.explanation]) {
            const open = filledIn(sentence, texts).match(/{{\w+}}|undefined/g) ?? [];
            expect(open.filter((gap) => gap !== '{{sync}}' && gap !== '{{async}}')).toEqual([]);
          }
        // On a virtual clock everything takes what was asked for.
        expect([exact, longer]).toEqual([[], []]);
      }
    },
  );
});

describe('a run that is no comparison of both modes', () => {
  it.each(simulated)('says that first: $card.id', async ({ card }) => {
    const log = await cooked(card.id);
    const [left, right] = [log.lanes.left, log.lanes.right];
    const failed = right.map((event) =>
      event.type === 'lane-ended' ? { ...event, outcome: 'failed' as const, error: 'no eggs' } : event,
    );
    const alone = { ...log.header, lanes: log.header.lanes.slice(1) };
    const both = {
      ...log.header,
      lanes: log.header.lanes.map(({ lane }) => ({ lane, mode: 'async' as const })),
    };
    const right2 = right.map((event) => ({ ...event, lane: 'left' as const }));
    expect(tell(new RunLog(log.header, [...left, ...failed])).story.kind).toBe('failed');
    expect(tell(new RunLog(log.header, [...left, ...right.slice(0, -1)])).story.kind).toBe('stopped');
    expect(tell(new RunLog(alone, right)).story.kind).toBe('single');
    expect(tell(new RunLog(both, [...right2, ...right])).story.kind).toBe('same-mode');
  });
});

describe('a machine that wakes sleepers late', () => {
  it('is rounded to what was asked for within 3 %, with the exact times beside it', async () => {
    const told = tell(stretched(await cooked('breakfast'), 1.02));
    expect(filledIn(told.story.headline, en)).toBe('The same 8 s of work. Async was 2.0 times as fast.');
    expect(told.exact.map(({ mode, ms }) => [mode, Math.round(ms)])).toEqual([
      ['sync', 18_360],
      ['async', 9180],
    ]);
    expect(told.longer).toEqual([]);
  });

  it('is told as it was, and named busy, beyond that', async () => {
    const told = tell(stretched(await cooked('breakfast'), 1.1));
    expect(filledIn(told.story.headline, en)).toBe('The same 8.8 s of work. Async was 2.0 times as fast.');
    expect(told.exact).toEqual([]);
    expect(told.longer.map(({ mode, part }) => [mode, Math.round(100 * part)])).toEqual([
      ['sync', 10],
      ['async', 10],
    ]);
  });

  it('is never rounded where it is what the lesson measures', async () => {
    const log = stretched(await cooked('breakfast'), 1.02);
    const { card } = lessons.find(({ card }) => card.id === 'breakfast') as (typeof lessons)[number];
    const told = storyOfRun(log, report(log), { ...card, measures: true });
    expect(told.exact).toEqual([]);
    expect(filledIn(told.story.headline, en)).toContain('8.2 s');
  });
});

/** The run on a machine on which everything takes so many times as long as was asked for. */
function stretched(log: RunLog, times: number): RunLog {
  const late = (event: TraceEvent): TraceEvent => {
    const t = event.t * times;
    return 'deadline' in event ? { ...event, t, deadline: t + event.deadline - event.t } : { ...event, t };
  };
  return new RunLog(log.header, [...log.lanes.left, ...log.lanes.right].map(late));
}
