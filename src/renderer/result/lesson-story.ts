import { headlineFigure } from '../../shared/figures/headline/headline';
import type { HeadlineFigure } from '../../shared/figures/headline/headline-figure';
import type { Report } from '../../shared/figures/report';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { RunLog } from '../../shared/trace/run-log';
import { inSeconds } from '../words/names';
import type { Sentence, Story } from './sentence';
import { storyOf } from './story';

/** What a race came to; anything else is said before what the lesson is about. */
const RACES: ReadonlySet<Story['kind']> = new Set(['faster', 'even', 'slower']);

/**
 * What the run came to, by what its lesson is about. A run that does not show it says how long each side took; one that
 * failed, was stopped, or has not both modes, says that.
 */
export function lessonStory(log: RunLog, report: Report, card: LessonCard | undefined): Story {
  const general = storyOf(report, card?.modeNames !== undefined);
  const headline = card?.headline ?? { of: 'speedup' };
  if (headline.of === 'speedup' || !(RACES.has(general.kind) || general.kind === 'unequal')) return general;
  const figure = headlineFigure(headline, log, report.lanes);
  if (figure) return toldBy(figure, headline.of, general, report);
  return general.kind === 'unequal' ? general : { ...general, kind: 'lesson', headline: timesOf(report) };
}

function toldBy(figure: HeadlineFigure, about: Story['about'], general: Story, report: Report): Story {
  const race = RACES.has(general.kind) && general.explanation.key !== 'lateBell';
  return {
    kind: 'lesson',
    about,
    headline: sentenceOf(figure),
    explanation: race ? timesOf(report) : general.explanation,
    columns: figure.columns,
  };
}

function sentenceOf({ says, times = {}, counts, texts, kinds }: HeadlineFigure): Sentence {
  const single = Object.entries(times).flatMap(([name, ms]) =>
    Array.isArray(ms) ? [] : [[name, inSeconds(ms)]],
  );
  const lists = Object.entries(times).flatMap(([name, ms]) => (Array.isArray(ms) ? [[name, ms]] : []));
  return {
    key: `headlines.${says}`,
    values: { ...Object.fromEntries(single), ...counts, ...texts },
    lists: Object.fromEntries(lists),
    kinds,
  };
}

function timesOf({ lanes }: Report): Sentence {
  const seconds = (mode: string) => inSeconds(lanes.find((lane) => lane.mode === mode)?.makespanMs ?? 0);
  return {
    key: 'named.explanation',
    values: { syncSeconds: seconds('sync'), asyncSeconds: seconds('async') },
  };
}
