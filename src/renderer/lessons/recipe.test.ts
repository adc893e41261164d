import { expect, test } from 'vitest';
import { lessons } from '../../main/lessons';
import { defaultParameters } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import { recipeOf } from './recipe';

const made = (id: string, changed: Parameters = {}) => {
  const card = lessons.find((lesson) => lesson.card.id === id)?.card;
  if (!card) throw new Error(`there is no lesson ${id}`);
  const parameters = { ...defaultParameters(card), ...changed };
  return recipeOf(card, parameters).map(({ kind, steps }) => [
    kind,
    ...Object.values(steps).map((name) => parameters[name]),
  ]);
};

test('a recipe says each step’s time as the run has it', () => {
  expect(made('breakfast', { fry_ms: 7000 })).toEqual([
    ['egg', 1000, 7000, 1000],
    ['toast', 1000, 4000, 1000],
    ['dishes', 1000],
    ['assemble', 1000],
  ]);
});

test('a recipe leaves out what is not made', () => {
  expect(made('breakfast', { dishes: 0 }).map(([kind]) => kind)).toEqual(['egg', 'toast', 'assemble']);
  expect(made('when-sync-is-fine', { case: 'no-waiting' })).toEqual([['dishes', 1000]]);
});
