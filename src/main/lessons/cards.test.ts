import { describe, expect, it } from 'vitest';
import { defaultParameters, listings, parseListing, parseParameters, programOf } from '../../shared/lesson';
import { modes } from '../../shared/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import { lessons } from '.';

describe.each(lessons)('the card of $card.id', (lesson) => {
  const { card } = lesson;

  it('has defaults that it takes itself', () => {
    expect(parseParameters(card, {})).toEqual(defaultParameters(card));
    expect(parseParameters(card, defaultParameters(card))).toEqual(defaultParameters(card));
  });

  // What measures this machine does not cook on a virtual clock.
  it.skipIf(card.measures).each(modes)(
    'shows a line for each step that is worked or waited for: %s',
    async (mode) => {
      const parameters = defaultParameters(card);
      const events = await cookVirtually(lesson, mode);
      const labels = [...new Set(events.flatMap((e) => ('label' in e && e.label ? [e.label] : [])))];
      expect(labels.filter((label) => !Object.hasOwn(card.labels, label))).toEqual([]);
      for (const language of listings) {
        const { lineOf, lines } = parseListing(
          programOf(card, language, mode, parameters),
          language,
          parameters,
        );
        expect(labels.filter((label) => !lineOf.has(label))).toEqual([]);
        expect(lines.join('\n')).not.toContain('{{');
      }
    },
  );

  it.each(modes)('names only parameters that there are: %s', (mode) => {
    for (const language of listings) {
      const program = programOf(card, language, mode, defaultParameters(card));
      const named = [...program.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(named.filter((name) => !Object.hasOwn(card.parameters, name ?? ''))).toEqual([]);
    }
  });
});
