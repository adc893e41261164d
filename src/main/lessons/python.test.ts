import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultParameters } from '../../shared/lesson/lesson';
import { standalone } from '../../shared/lesson/program/standalone';
import type { Parameters } from '../../shared/trace/run-log';
import { type Mode, modes, type TraceEvent } from '../../shared/trace/trace';
import { type Outcome, runListings } from '../conformance/listings';
import { findPythons, type Python } from '../conformance/pythons';
import { cookVirtually } from '../kitchen/cook-virtually';
import type { Lesson } from '../kitchen/lesson';
import { lessons } from '.';
import { everyVariation } from './fixtures/variations';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const orders = (text: string, changes: Parameters = {}) => ({ orders: text, open_ms: 20_000, ...changes });

/** Further cases: orders and messages at the same time, late, in any order, and as the kitchen closes. */
const more: Record<string, Parameters[]> = {
  'open-kitchen': [
    orders(''),
    orders('egg@0 dish@500 toast@1000 egg@2000 dish@20000', { stove_burners: 1 }),
    orders('toast@1000 egg@1000 dish@1000 egg@1000 toast@1000'),
    orders('dish@0 dish@500 egg@700 dish@800 toast@900 dish@2500', { wash_ms: 1500 }),
    orders('egg@0 dish@900 toast@7500 egg@7600', { wash_ms: 7000 }),
    orders('toast@20000 egg@20001 dish@9000', { open_ms: 20_000 }),
  ],
  chat: [
    { messages: 'B@3000 A@1000 B@0 A@1500' },
    { messages: 'A@1000 B@1000 A@1000 B@1000', write_ms: 1000 },
    { messages: 'B@0', write_ms: 0 },
    { messages: 'A@0 A@0 B@1500', write_ms: 0 },
  ],
  breakfast: [{ eggs: 3, toasts: 2, dishes: 0, stove_burners: 1, toaster_slots: 1 }],
  gather: [1, 2, 3, 8].flatMap((fails): Parameters[] =>
    ['gather', 'task_group'].flatMap((group) => [
      { group, fails, tasks: 3, step_ms: 1000 },
      { group, fails, tasks: 8, step_ms: 0 },
    ]),
  ),
  'start-the-loop': ['asyncio.run', 'run_until_complete'].map((how) => ({ how, fry_ms: 2000 })),
};

interface Program {
  lesson: Lesson;
  mode: Mode;
  parameters: Parameters;
  text: string;
}

/** Every program that a lesson shows, on a virtual clock. */
const programs = withoutTwins(
  lessons.flatMap((lesson): Program[] => {
    if (!('sync' in lesson)) return [];
    const { card } = lesson;
    const worth = (more[card.id] ?? []).map((each) => ({ ...defaultParameters(card), ...each }));
    return [...everyVariation(card), ...worth].flatMap((parameters) =>
      modes.map((mode) => ({
        lesson,
        mode,
        parameters,
        text: standalone(card, 'python', mode, parameters).text,
      })),
    );
  }),
);

/** Where a choice does not change a mode's program, one value is enough. */
function withoutTwins(all: Program[]): Program[] {
  return [...new Map(all.map((program) => [program.text, program])).values()];
}

const ids = [...new Set(programs.map(({ lesson }) => lesson.card.id))];
const pythons = await findPythons();
const kitchen = Promise.all(
  programs.map(async ({ lesson, mode, parameters }) =>
    outcomeOf(await cookVirtually(lesson, mode, parameters)),
  ),
);

function outcomeOf(events: TraceEvent[]): Outcome {
  return {
    printed: events.flatMap((event) =>
      event.type === 'printed' ? [[event.text, event.t] as [string, number]] : [],
    ),
    warned: events.flatMap((event) => (event.type === 'warned' ? [event.text] : [])),
    stopped: events.findLast(({ type }) => type === 'loop-stopped')?.t ?? null,
    ended: events.at(-1)?.t ?? Number.NaN,
    turns: events.findLast((event) => event.type === 'turn-started')?.turn ?? 0,
  };
}

/** The turn in which the loop notices a thread or a customer varies, so turns are not counted there. */
const fromOutside = /executor|to_thread|orders/;

describe.each(pythons)('Python $version', (python) => {
  let outcomes: (Outcome | { failed: string })[];
  beforeAll(async () => {
    outcomes = await runListings(
      python,
      programs.map(({ text }) => text),
    );
  });

  it.each(ids)('prints what the kitchen prints, at the same time, and ends when it does: %s', async (id) => {
    const cooked = await kitchen;
    const different = programs.flatMap(({ lesson, mode, parameters, text }, i) => {
      const counts = fromOutside.test(text) ? { turns: cooked[i]?.turns } : {};
      const same = isDeepStrictEqual({ ...outcomes[i], ...counts }, cooked[i]);
      return lesson.card.id !== id || same
        ? []
        : [{ mode, parameters, python: outcomes[i], kitchen: cooked[i] }];
    });
    expect(different).toEqual([]);
  });
});

/** The files as they are; without the lessons that measure, which take real time. */
const files = Object.entries(
  import.meta.glob<string>(['./*/listings/*.py', '!./{crowd,gil}/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

it.skipIf(pythons.length === 0)('each listing runs as it stands in its file', async () => {
  const outcomes = await runListings(
    pythons.at(-1) as Python,
    files.map(([, text]) => text),
  );
  const silent = files.flatMap(([path], i) => {
    const outcome = outcomes[i];
    return outcome && 'printed' in outcome && outcome.printed.length > 0 ? [] : [{ path, outcome }];
  });
  expect(files.length).toBeGreaterThan(20);
  expect(silent).toEqual([]);
});

it('has programs of every lesson that does not measure', () => {
  expect(ids).toEqual(lessons.filter(({ card }) => !card.measures).map(({ card }) => card.id));
});
