import { expect, it } from 'vitest';
import { defaultParameters } from '../../shared/lesson/lesson';
import { standalone } from '../../shared/lesson/program/standalone';
import type { Parameters } from '../../shared/trace/run-log';
import { type Mode, modes } from '../../shared/trace/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import type { Lesson } from '../kitchen/lesson';
import { lessons } from '.';
import { everyChoice } from './fixtures/variations';
import { runTypeScript } from './fixtures/virtual-node';

/** Further cases besides every choice with the other parameters at their defaults. */
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

/** Programs where JavaScript cannot print the same, which the listing says. */
const different = [
  'start-the-loop async how=get_event_loop',
  'start-the-loop async how=asyncio.run fry_ms=2000',
  'start-the-loop async how=run_until_complete fry_ms=2000',
  'forgotten-await async mended=no',
  'lost-exception async mended=no',
];

/** A promise wakes the next task in line for a burner before the cook takes the egg off: a moment early. */
const fullStation = ({ stove_burners }: Parameters) => stove_burners === 1;

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

/** Where a choice does not change a mode's program, one value is enough. */
function withoutTwins(all: Program[]): Program[] {
  return [...new Map(all.map((program) => [textOf(program), program])).values()];
}

function textOf({ lesson: { card }, mode, parameters }: Program): string {
  return standalone(card, 'typescript', mode, parameters).text;
}

const alike = programs.filter(({ name }) => !different.includes(name));
it.each(alike)('TypeScript prints what the kitchen prints, at the same time: $name', async (program) => {
  const { lesson, mode, parameters } = program;
  const events = await cookVirtually(lesson, mode, parameters);
  const kitchen = events.flatMap((event) => (event.type === 'printed' ? [[event.text, event.t]] : []));
  const printed = await runTypeScript(textOf(program));
  expect(kitchen).not.toEqual([]);
  if (fullStation(parameters)) expect(printed.map(([text]) => text)).toEqual(kitchen.map(([text]) => text));
  else expect(printed).toEqual(kitchen);
});

it.each(different)('TypeScript says in what it is different: %s', (name) => {
  const program = programs.find((each) => each.name === name) as Program;
  expect(textOf(program)).toMatch(/\/\/ .*(JavaScript|Node)/);
});
