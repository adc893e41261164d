import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import { modes } from '../../shared/trace/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import { lessons } from '.';
import { summaryOf } from './fixtures/run-digest';
import { everyChoice } from './fixtures/variations';

// Lessons that measure this machine cannot run on a virtual clock.
const virtual = lessons.filter(({ card }) => !card.measures);

describe('the events of a virtual run', () => {
  it.each(virtual)('are what they were, unless npm run stored writes them anew: $card.id', async (lesson) => {
    const { card } = lesson;
    const runs: Record<string, unknown> = {};
    for (const given of parameterSets(card))
      for (const mode of modes)
        runs[`${mode} ${JSON.stringify(given)}`] = summaryOf(await cookVirtually(lesson, mode, given));
    const stored = join(import.meta.dirname, 'fixtures/virtual-runs', `${card.id}.json`);
    await expect(`${JSON.stringify(runs, null, 2)}\n`).toMatchFileSnapshot(stored);
  });
});

/** Every choice with the default numbers, with the smallest ones, and with every time the same. */
function parameterSets(card: LessonCard): Parameters[] {
  const numbers = Object.entries(card.parameters).flatMap(([name, spec]) =>
    spec.type === 'integer' ? [{ name, ...spec }] : [],
  );
  const sets: Parameters[] = [
    {},
    Object.fromEntries(numbers.map(({ name, min }) => [name, min])),
    Object.fromEntries(numbers.filter(({ unit }) => unit === 'ms').map(({ name }) => [name, 1000])),
  ];
  return everyChoice(card).flatMap((chosen) => sets.map((set) => ({ ...chosen, ...set })));
}
