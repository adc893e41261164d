import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { cookedLog } from '../../main/lessons/fixtures/cooked-log';
import { lessons } from '../../main/lessons/index';
import { indexOfMoment, type KeyMoment } from '../../shared/lesson/key-moment';
import { cardOfRun, type LessonCard } from '../../shared/lesson/lesson';
import { showOptionsOf } from '../../shared/show/options';
import { Show } from '../../shared/show/show';
import { LaneCursor } from '../../shared/state/fold/lane-cursor';
import { lastOutput } from '../../shared/state/output';
import type { RunLog } from '../../shared/trace/run-log';
import { languages } from '../../shared/words/text';
import '../i18n';
import { END_REST_MS } from '../session/playback/moving-playhead';
import { Narrator } from './narrator';

/** Show ms for which a class has to see it, at 1×. */
const LEAST_MS = 500;
const LOOK_EVERY_MS = 20;

const rows = lessons
  .filter(({ card }) => !card.measures)
  .flatMap((lesson) =>
    (lesson.card.keyMoments ?? []).map((moment, n) => [lesson.card.id, n, lesson, moment] as const),
  );

const printed = rows.filter(([, , , { event }]) => event.type === 'printed' || event.type === 'warned');

describe('what a lesson is about', () => {
  it('is named by every lesson', () => {
    const without = lessons.filter(({ card }) => !card.keyMoments?.length);
    expect(without.map(({ card }) => card.id)).toEqual([]);
  });

  it.each(rows)('%s %i is on screen for half a second, and said', async (_, __, lesson, moment) => {
    const log = await cookedLog(lesson, {});
    const card = cardOfRun(lesson.card, log.header.parameters);
    const index = indexOfMoment(log.lanes[moment.lane], moment.event);
    expect(index, 'it happens').toBeGreaterThanOrEqual(0);
    for (const language of languages)
      expect(captionedMs(log, card, moment, index, language)).toBeGreaterThanOrEqual(LEAST_MS);
  });

  it.each(printed)('%s %i is the newest line of the output', async (_, __, lesson, { lane, event }) => {
    const log = await cookedLog(lesson, {});
    const index = indexOfMoment(log.lanes[lane], event);
    const mode = log.header.lanes.find((each) => each.lane === lane)?.mode ?? 'sync';
    const state = new LaneCursor(log, lane, mode).seek(index + 1);
    expect(log.lanes[lane][index]).toMatchObject({ text: lastOutput(state).at(-1)?.text });
  });
});

/** How long the caption of the event at that index is on screen, in show ms. */
function captionedMs(
  log: RunLog,
  card: LessonCard,
  { lane }: KeyMoment,
  index: number,
  language: (typeof languages)[number],
): number {
  const show = new Show(log, showOptionsOf(card, { beats: 'short', dwellOn: null }));
  const narrator = new Narrator(log);
  const words = i18next.getFixedT(language, 'narration');
  const say = (position: Parameters<typeof narrator.caption>[1]) =>
    narrator.caption(lane, position, { card, language }, words);
  const own = say({
    ...log.positionAt(log.lanes[lane][index]?.t ?? 0),
    [lane]: index + 1,
    beats: { [lane]: { first: index } as never },
  });
  expect(own).not.toBe('');
  let shown = 0;
  for (let ms = 0; ms < show.endMs + END_REST_MS; ms += LOOK_EVERY_MS) {
    const position = show.at(ms);
    if (position[lane] > index && say(position) === own) shown += LOOK_EVERY_MS;
  }
  return shown;
}
