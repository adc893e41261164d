import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { cookedLog } from '../../main/lessons/fixtures/cooked-log';
import { everyChoice } from '../../main/lessons/fixtures/variations';
import { lessons } from '../../main/lessons/index';
import { cardOfRun, type LessonCard } from '../../shared/lesson/lesson';
import { showOptionsOf } from '../../shared/show/options';
import { Show, type ShowPosition } from '../../shared/show/show';
import type { RunLog } from '../../shared/trace/run-log';
import { type LaneId, laneIds, type TraceEvent } from '../../shared/trace/trace';
import { type Language, languages } from '../../shared/words/text';
import '../i18n';
import { Narrator } from './narrator';

const LOOK_EVERY_MS = 310;
/** Longer than what passes is said. */
const PASSED_MS = 2200;
const BLOCKED = { en: /blocks the (cook|server)/, ko: /막혀/ };

const runs = lessons
  .filter(({ card }) => !card.measures)
  .flatMap((lesson) => everyChoice(lesson.card).map((chosen) => [lesson.card.id, chosen, lesson] as const));

interface Seen {
  position: ShowPosition;
  lane: LaneId;
  said: string;
}

/** All that both captions say, every so often, in the lesson's own show. */
function* watched(log: RunLog, card: LessonCard, language: Language): Generator<Seen> {
  const show = new Show(log, showOptionsOf(card, { beats: 'short', dwellOn: null }));
  const narrator = new Narrator(log);
  const words = i18next.getFixedT(language, 'narration');
  for (let ms = 0; ms < show.endMs; ms += LOOK_EVERY_MS) {
    const position = show.at(ms);
    for (const lane of laneIds)
      yield { position, lane, said: narrator.caption(lane, position, { card, language }, words) };
  }
}

/** The stretch that the lane's thread is in there, if it is in one. */
function stretchAt(log: RunLog, { position, lane }: Seen): TraceEvent | undefined {
  const events = log.lanes[lane].slice(0, position[lane]);
  const last = events.findLast(({ type }) => /^(block|idle)-(started|ended)$/.test(type));
  return last?.type.endsWith('started') ? last : undefined;
}

/** What is said as it begins. */
function saidOf(event: TraceEvent, log: RunLog, card: LessonCard, language: Language): string {
  const index = log.lanes[event.lane].indexOf(event);
  const position = { ...log.positionAt(event.t), [event.lane]: index + 1, beats: beatOf(event, index) };
  const words = i18next.getFixedT(language, 'narration');
  return new Narrator(log).caption(event.lane, position, { card, language }, words);
}

const beatOf = ({ lane }: TraceEvent, first: number) => ({ [lane]: { first } as never });

describe('the caption of a kitchen, while that is in something for long, too,', () => {
  it.each(runs)('says why it cannot act: %s %o', async (_, chosen, lesson) => {
    const log = await cookedLog(lesson, chosen);
    const card = cardOfRun(lesson.card, log.header.parameters);
    for (const language of languages)
      for (const seen of watched(log, card, language))
        if (stretchAt(log, seen)?.type === 'block-started' && !seen.position.beats?.[seen.lane])
          expect(seen.said, `${seen.lane} at ${seen.position.t} ms`).toMatch(BLOCKED[language]);
  });

  it.each(runs)('leaves no event that came meanwhile in its place: %s %o', async (_, chosen, lesson) => {
    const log = await cookedLog(lesson, chosen);
    const card = cardOfRun(lesson.card, log.header.parameters);
    for (const language of languages)
      for (const seen of watched(log, card, language)) {
        const stretch = stretchAt(log, seen);
        const passed = log.lanes[seen.lane]
          .slice(0, seen.position[seen.lane])
          .filter(({ t, type }) => stretch && t > stretch.t && !type.startsWith('job-'))
          .filter(({ t }) => seen.position.t - t > PASSED_MS);
        for (const event of passed) {
          const own = saidOf(event, log, card, language).split(/; |\. /)[0] as string;
          if (own) expect(seen.said, `${seen.lane} at ${seen.position.t} ms`).not.toContain(own);
        }
      }
  });

  it.each(runs)(
    'is never empty, also where a moment dwells that says nothing: %s %o',
    async (_, chosen, lesson) => {
      const log = await cookedLog(lesson, chosen);
      const card = cardOfRun(lesson.card, log.header.parameters);
      for (const { position, lane, said } of watched(log, card, 'en'))
        if (position[lane] > 0) expect(said, `${lane} at ${position.t} ms`).not.toBe('');
    },
  );
});
