import { describe, expect, it } from 'vitest';
import { programOf } from '../../shared/lesson/lesson';
import { type ListingLanguage, listings, parseListing } from '../../shared/lesson/listing';
import type { Parameters } from '../../shared/trace/run-log';
import { modes } from '../../shared/trace/trace';
import { findRecipe } from '.';
import released from './fixtures/released-parameters.json';

/** Lessons as released: for each parameter its choices, or the ends of its range and its default. */
const lessons = Object.entries(released as Record<string, Record<string, (string | number)[]>>);

describe.each(lessons)('what was once set in %s', (id, { pitfall, ...parameters }) => {
  // Of what became several lessons, in each of them.
  const variants = pitfall?.map((each) => ({ pitfall: each })) ?? [{}];
  const each = Object.entries(parameters).flatMap(([name, values]) =>
    values.flatMap((value) =>
      variants.map((variant) => ({ name, value, given: { ...variant, [name]: value } })),
    ),
  );
  const taken = (given: Parameters) => {
    const recipe = findRecipe(id, given);
    if (!recipe) throw new Error(`there is no lesson ${id} any more`);
    return { card: recipe.lesson.card, parameters: recipe.parameters };
  };

  it('is still taken by that lesson, or by what it became', () => {
    for (const { name, value, given } of each) {
      const { card, parameters } = taken(given);
      const isTaken = pitfall === undefined || Object.hasOwn(card.parameters, name);
      expect(parameters).toMatchObject(isTaken ? { [name]: value } : {});
    }
    for (const name of Object.keys(parameters))
      expect(variants.some((variant) => Object.hasOwn(taken(variant).parameters, name))).toBe(true);
  });

  it('still has a program to show', () => {
    const shown = (language: ListingLanguage) =>
      modes.flatMap((mode) =>
        each.map(({ given }) => {
          const { card, parameters: all } = taken(given);
          return parseListing(programOf(card, language, mode, all), language, all).lines.join('');
        }),
      );
    for (const language of listings) expect(shown(language)).not.toContain('');
  });
});
