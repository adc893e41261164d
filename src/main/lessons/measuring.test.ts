import { describe, expect, it } from 'vitest';
import { defaultParameters, listings, parseListing, programOf } from '../../shared/lesson';
import { modes } from '../../shared/trace';
import { lessons } from '.';

const measuring = lessons.map(({ card }) => card).filter(({ measures }) => measures);

describe.each(measuring)('the listings of $id', (card) => {
  it.each(modes)('have a line for each step: %s', (mode) => {
    for (const language of listings) {
      const parameters = defaultParameters(card);
      const { lineOf, lines } = parseListing(
        programOf(card, language, mode, parameters),
        language,
        parameters,
      );
      expect([...lineOf.keys()].sort()).toEqual(Object.keys(card.labels).sort());
      expect(lines.join('\n')).not.toContain('{{');
    }
  });
});
