import { describe, expect, it } from 'vitest';
import { parseParameters, programOf } from '../../shared/lesson/lesson';
import { type ListingLanguage, listings, parseListing } from '../../shared/lesson/listing';
import { modes } from '../../shared/trace/trace';
import { findLesson } from '.';
import released from './fixtures/released-parameters.json';

/** Lessons as they were once released: of each parameter its choices, or the ends of its range and its default. */
const lessons = Object.entries(released as Record<string, Record<string, (string | number)[]>>);

describe.each(lessons)('what was once set in %s', (id, parameters) => {
  const card = findLesson(id)?.card;
  const each = Object.entries(parameters).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );

  it('is still taken by a lesson of that id', () => {
    if (!card) throw new Error(`there is no lesson ${id} any more`);
    for (const { name, value } of each)
      expect(parseParameters(card, { [name]: value })).toMatchObject({ [name]: value });
  });

  it('still has a program to show', () => {
    if (!card) throw new Error(`there is no lesson ${id} any more`);
    const shown = (language: ListingLanguage) =>
      modes.flatMap((mode) =>
        each.map(({ name, value }) => {
          const all = parseParameters(card, { [name]: value });
          return parseListing(programOf(card, language, mode, all), language, all).lines.join('');
        }),
      );
    for (const language of listings) expect(shown(language)).not.toContain('');
  });
});
