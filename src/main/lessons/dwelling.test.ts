import { expect, it } from 'vitest';
import { beatLengths, showOptionsOf } from '../../shared/show/options';
import { Show } from '../../shared/show/show';
import { cookedLog } from './fixtures/cooked-log';
import { lessons } from './index';

/** The most show time that moments may add to a run, in ms. */
const MOST_MS = 30_000;

const cooked = lessons.filter(({ card }) => !card.measures);

it.each(cooked.map((lesson) => [lesson.card.id, lesson] as const))(
  '%s dwells on what it is about, for half a minute at most',
  async (_, lesson) => {
    const log = await cookedLog(lesson, {});
    const show = new Show(log, showOptionsOf(lesson.card, { beats: 'short', dwellOn: null }));
    const addedMs = show.endMs - log.endMs;
    expect(addedMs).toBeLessThanOrEqual(MOST_MS);
    expect(addedMs > 0).toBe(lesson.card.dwellsOn !== undefined);
    expect(addedMs % beatLengths.short).toBeCloseTo(0);
  },
);

it('a lesson that measures is shown as it was measured, whatever is chosen', () => {
  for (const { card } of lessons.filter(({ card }) => card.measures))
    expect(
      new Show(null as never, showOptionsOf(card, { beats: 'long', dwellOn: ['printed'] })).isPlain,
    ).toBe(true);
});
