import { describe, expect, it } from 'vitest';
import { defaultParameters, programOf } from '../../shared/lesson/lesson';
import { listings, parseListing } from '../../shared/lesson/listing';
import { modes } from '../../shared/trace/trace';
import { lessons } from '.';
import { everyChoice } from './fixtures/variations';

const measuring = lessons.map(({ card }) => card).filter(({ measures }) => measures);
const variants = measuring.flatMap((card) =>
  modes.flatMap((mode) =>
    everyChoice(card).map((chosen) => ({
      card,
      mode,
      chosen,
      name: `${card.id} ${mode} ${JSON.stringify(chosen)}`,
    })),
  ),
);

describe.each(variants)('the listings of $name', ({ card, mode, chosen }) => {
  it('have a line for each step that the lesson names', () => {
    const parameters = { ...defaultParameters(card), ...chosen };
    const others = chosen.work ? [chosen.work === 'wait' ? 'chop' : 'wait'] : [];
    const labels = Object.keys(card.labels).filter((label) => !others.includes(label));
    for (const language of listings) {
      const program = programOf(card, language, mode, parameters);
      const { lineOf } = parseListing(program, language, parameters);
      expect([...lineOf.keys()].sort()).toEqual(labels.sort());
    }
  });
});

it("leaves the number of workers to Python where it is Python's own", () => {
  const [crowd] = measuring;
  if (!crowd) throw new Error('there is no crowd');
  const parameters = { ...defaultParameters(crowd), max_workers: 0 };
  const program = programOf(crowd, 'python', 'sync', parameters);
  const { lines } = parseListing(program, 'python', parameters);
  expect(lines).toContain('MAX_WORKERS = 0');
  expect(lines.join('\n')).toContain('max_workers=MAX_WORKERS or None');
});
