import { isDeepStrictEqual } from 'node:util';
import { expect, it, vi } from 'vitest';
import { defaultParameters, type LessonCard, listings } from '../../shared/lesson';
import type { Parameters } from '../../shared/run-log';
import { type Mode, modes } from '../../shared/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import type { Lesson } from '../kitchen/lesson';
import { lessons } from '.';
import { findPython, programText, runPython, runTypeScript } from './fixtures/programs';
import { everyChoice } from './fixtures/variations';

// Programs sleep most of the time.
vi.setConfig({ maxConcurrency: 8, testTimeout: 60_000 });

/** What is worth a run besides every choice with everything else as it is. */
const more: Record<string, Parameters[]> = {
  breakfast: [{ eggs: 3, toasts: 2, dishes: 0, stove_burners: 1, toaster_slots: 1 }],
  'open-kitchen': [
    { orders: 'egg@0 dish@500 toast@1000 egg@2000 dish@20000', open_ms: 10_000, stove_burners: 1 },
  ],
  chat: [{ messages: 'B@3000 A@1000 B@0 A@1500' }],
  'start-the-loop': [
    { how: 'asyncio.run', fry_ms: 2000 },
    { how: 'run_until_complete', fry_ms: 2000 },
  ],
  gather: [
    { group: 'gather', fails: 3 },
    { group: 'task_group', fails: 3 },
    { group: 'gather', fails: 1, tasks: 3 },
    { group: 'task_group', fails: 1, tasks: 3 },
  ],
};

/** Where JavaScript cannot print the same, and its listing says so. */
const different = [
  'start-the-loop async how=get_event_loop',
  'start-the-loop async how=asyncio.run fry_ms=2000',
  'start-the-loop async how=run_until_complete fry_ms=2000',
  'pitfalls async pitfall=forgotten-await mended=no',
  'pitfalls async pitfall=lost-exception mended=no',
];

interface Program {
  name: string;
  lesson: Lesson;
  mode: Mode;
  parameters: Parameters;
}

const programs = withoutTwins(
  lessons.flatMap((lesson): Program[] => {
    if (!('sync' in lesson)) return [];
    const { card } = lesson;
    return [...everyChoice(card), ...(more[card.id] ?? [])].flatMap((changes) =>
      modes.map((mode) => ({
        name: [card.id, mode, ...Object.entries(changes).map((change) => change.join('='))].join(' '),
        lesson,
        mode,
        parameters: { ...defaultParameters(card), ...changes },
      })),
    );
  }),
);

/** Where a choice makes no difference to a mode's program, one of them is enough. */
function withoutTwins(all: Program[]): Program[] {
  const of = ({ lesson: { card }, mode, parameters }: Program) => {
    const others = Object.entries(parameters).filter(([name]) => card.parameters[name]?.type !== 'choice');
    const texts = listings.map((language) => programText(card, language, mode, parameters));
    return JSON.stringify([card.id, mode, others, texts]);
  };
  return [...new Map(all.map((program) => [of(program), program])).values()];
}

/** The parameters with every time in them, also in texts, so many times shorter. */
function hurried(card: LessonCard, parameters: Parameters, times: number): Parameters {
  const shorter = Object.entries(parameters).map(([name, value]) => {
    const spec = card.parameters[name];
    if (spec?.type === 'text')
      return [name, String(value).replace(/@(\d+)/g, (_, ms) => `@${Math.round(Number(ms) / times)}`)];
    return [name, spec?.type === 'integer' && spec.unit === 'ms' ? Math.round(Number(value) / times) : value];
  });
  return Object.fromEntries(shorter);
}

type Run = (card: LessonCard, mode: Mode, parameters: Parameters) => Promise<string[]>;

async function printedBy(run: Run, { lesson, mode, parameters }: Program, times: number) {
  const short = hurried(lesson.card, parameters, times);
  const events = await cookVirtually(lesson, mode, short);
  const kitchen = events.flatMap((event) => (event.type === 'printed' ? [event.text] : []));
  return { kitchen, program: await run(lesson.card, mode, short) };
}

/** On a busy machine a program can be late by more than its pauses when they are short: then it has longer ones. */
async function expectSame(run: Run, program: Program): Promise<void> {
  const first = await printedBy(run, program, 10);
  const printed = isDeepStrictEqual(first.kitchen, first.program) ? first : await printedBy(run, program, 2);
  expect(printed.kitchen).not.toEqual([]);
  expect(printed.program).toEqual(printed.kitchen);
}

const python = findPython();
const title = python ? 'Python prints what the kitchen prints' : 'no python3 of 3.11 or later here to run';
(python ? it.concurrent : it.skip).each(programs)(`${title}: $name`, (program) =>
  expectSame((...of) => runPython(python, ...of), program),
);

const alike = programs.filter(({ name }) => !different.includes(name));
it.concurrent.each(alike)('TypeScript prints what the kitchen prints: $name', (program) =>
  expectSame(runTypeScript, program),
);

it.each(different)('TypeScript says in what it is different: %s', (name) => {
  const { lesson, mode, parameters } = programs.find((program) => program.name === name) as Program;
  expect(programText(lesson.card, 'typescript', mode, parameters)).toMatch(/\/\/ .*(JavaScript|Node)/);
});
