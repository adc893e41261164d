import { expect, it } from 'vitest';
import { defaultParameters, type LessonCard } from '../../shared/lesson';
import type { Parameters } from '../../shared/run-log';
import { type Mode, modes } from '../../shared/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import type { Lesson } from '../kitchen/lesson';
import { lessons } from '.';
import { findPython, runPython, runTypeScript } from './fixtures/programs';

/** How much faster than the lesson a program is run: its times are this many times shorter. */
const FASTER = 10;
/** Times that are shorter still, where the lesson's own would take too long. */
const shorter: Record<string, Parameters> = {
  'open-kitchen': { open_ms: 1000 },
};
/** What is worth a run besides every choice with everything else as it is. */
const more: Record<string, Parameters[]> = {
  breakfast: [{ eggs: 3, toasts: 2, dishes: 0, stove_burners: 1, toaster_slots: 1 }],
  gather: [
    { group: 'gather', fails: 3 },
    { group: 'task_group', fails: 3 },
    { group: 'gather', fails: 1, tasks: 3 },
    { group: 'task_group', fails: 1, tasks: 3 },
  ],
  'open-kitchen': [{ orders: 'egg@0 dish@50 toast@100 egg@200 dish@2000', stove_burners: 1 }],
};

interface Program {
  name: string;
  lesson: Lesson;
  mode: Mode;
  parameters: Parameters;
}

const programs = lessons.flatMap((lesson): Program[] => {
  if (!('sync' in lesson)) return [];
  const { card } = lesson;
  const base = { ...inLessTime(card), ...shorter[card.id] };
  const variations = [...choices(card), ...(more[card.id] ?? [])];
  return variations.flatMap((changes) =>
    modes.map((mode) => ({
      name: [card.id, mode, ...Object.entries(changes).map((change) => change.join('='))].join(' '),
      lesson,
      mode,
      parameters: { ...base, ...changes },
    })),
  );
});

function inLessTime(card: LessonCard): Parameters {
  const shortened = Object.entries(defaultParameters(card)).map(([name, value]) => {
    if (typeof value === 'string')
      return [name, value.replace(/@(\d+)/g, (_, ms) => `@${Number(ms) / FASTER}`)];
    const { unit = '' } = { ...card.parameters[name] } as { unit?: string };
    return [name, unit === 'ms' ? Math.round(Number(value) / FASTER) : value];
  });
  return Object.fromEntries(shortened);
}

/** Every value of every choice with each of the others. */
function choices(card: LessonCard): Parameters[] {
  return Object.entries(card.parameters).reduce<Parameters[]>(
    (all, [name, spec]) =>
      spec.type === 'choice'
        ? all.flatMap((each) => Object.keys(spec.options).map((value) => ({ ...each, [name]: value })))
        : all,
    [{}],
  );
}

async function printedInKitchen({ lesson, mode, parameters }: Program): Promise<string[]> {
  const events = await cookVirtually(lesson, mode, parameters);
  return events.flatMap((event) => (event.type === 'printed' ? [event.text] : []));
}

const python = findPython();
const itWithPython = python ? it.concurrent : it.skip;

itWithPython.each(programs)(
  `Python${python ? '' : ' (no python3 of 3.11 or later here)'} prints what the kitchen prints: $name`,
  async (program) => {
    const { lesson, mode, parameters } = program;
    const printed = await printedInKitchen(program);
    expect(printed).not.toEqual([]);
    expect(await runPython(python, lesson.card, mode, parameters)).toEqual(printed);
  },
  30_000,
);

it.concurrent.each(programs)(
  'TypeScript prints what the kitchen prints: $name',
  async (program) => {
    const { lesson, mode, parameters } = program;
    expect(await runTypeScript(lesson.card, mode, parameters)).toEqual(await printedInKitchen(program));
  },
  30_000,
);
