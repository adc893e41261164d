import { expect, it } from 'vitest';
import type { LessonCard } from '../../../shared/lesson/lesson';
import { card as breakfast } from '../breakfast/card';
import { card as sequentialAwait } from '../sequential-await/card';
import { misfits } from './misfits';

const words = { en: '', ko: '' };
const changed = (change: object): LessonCard => ({ ...breakfast, ...change });
const withStep = (step: object) => changed({ labels: { ...breakfast.labels, fry: { words, ...step } } });
const { fry, ...others } = breakfast.labels;
const { 'create-task': _, ...options } = sequentialAwait.parameters.how.options;

it.each<[string, LessonCard, string]>([
  [
    'a label that no line is marked with',
    changed({ labels: { ...breakfast.labels, stir: fry } }),
    'no line is marked @stir',
  ],
  ['a mark that is no label', changed({ labels: others }), '@fry is no label'],
  ['an unknown station', withStep({ station: 'oven' }), 'fry: unknown station oven'],
  ['no station', withStep({ station: '' }), 'fry: unknown station '],
  ['an unknown prop', withStep({ prop: 'whisk' }), 'fry: unknown prop whisk'],
  ['an unknown product', withStep({ makes: 'soup' }), 'fry: unknown product soup'],
  ['a count of nothing', changed({ counts: { ovens: 'eggs' } }), 'ovens: the scene counts none'],
  ['a count of no parameter', changed({ counts: { burners: 'fires' } }), 'burners: fires is no number'],
  [
    'a recipe with a step that is no label',
    changed({ recipe: [{ kind: 'egg', steps: { stir: 'fry_ms' } }] }),
    'recipe: stir is no label',
  ],
  [
    'a recipe with a time that is a count',
    changed({ recipe: [{ kind: 'egg', steps: { fry: 'eggs' } }] }),
    'recipe: eggs is no time',
  ],
  [
    'a program for no choice',
    {
      ...sequentialAwait,
      parameters: { ...sequentialAwait.parameters, how: { ...sequentialAwait.parameters.how, options } },
    },
    'how=create-task: no choice',
  ],
  [
    'a choice without a program',
    {
      ...sequentialAwait,
      parameters: {
        ...sequentialAwait.parameters,
        how: {
          ...sequentialAwait.parameters.how,
          options: { ...options, 'create-task': words, both: words },
        },
      },
    },
    'how=both: no program',
  ],
])('a card does not fit with %s', (_name, card, misfit) => {
  expect(misfits(card)).toContain(misfit);
});
