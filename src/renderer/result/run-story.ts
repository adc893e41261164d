import { asAsked } from '../../shared/figures/as-asked';
import { type Report, report as reportOf } from '../../shared/figures/report';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { RunLog } from '../../shared/trace/run-log';
import type { Mode } from '../../shared/trace/trace';
import { inSeconds } from '../words/names';
import { lessonStory } from './lesson-story';
import type { Sentence, Story } from './sentence';

/** A headline's figure may be rounded to what was asked for within this part of it. */
const ROUNDED = 0.03;

/** Less than this part longer is not spoken of. */
const LITTLE = 0.005;

/** What a run came to, and how its headline's figures stand to the exact ones. */
export interface RunStory {
  story: Story;
  /** The figures that its sentences say. */
  report: Report;
  /** The lanes' exact times, kitchen ms, where the headline has rounded ones. */
  exact: { mode: Mode; ms: number }[];
  /** By which part of it a lane took longer than was asked for, where the headline could not be rounded. */
  longer: { mode: Mode; part: number }[];
}

/**
 * What the run came to. Where the waits of a simulated run took up to 3 % longer than was asked for, its sentences say what
 * was asked for; what is measured is never rounded so. How long a program computes, nobody has asked for: it takes as long as
 * it takes, and one that was recorded is measured.
 */
export function storyOfRun(log: RunLog, report: Report, card: LessonCard | undefined): RunStory {
  const real = lessonStory(log, report, card);
  const measured = card?.measures || log.header.program?.host === 'cpython';
  if (!card || measured || report.lanes.some(({ outcome }) => outcome !== 'ok'))
    return { story: real, report, exact: [], longer: [] };
  const askedLog = asAsked(log);
  const askedReport = reportOf(askedLog);
  const asked = lessonStory(askedLog, askedReport, card);
  const story = {
    ...(isNear(real.headline, asked.headline) ? asked : real),
    explanation: isNear(real.explanation, asked.explanation) ? asked.explanation : real.explanation,
  };
  const rounded = story.headline === asked.headline;
  return {
    story,
    report: rounded ? askedReport : report,
    exact: rounded ? exactTimes(report, askedReport) : [],
    longer: rounded || card.program ? [] : longerTimes(report, askedReport),
  };
}

/** Whether both say the same, with every figure within 3 %. */
function isNear(real: Sentence, asked: Sentence): boolean {
  const figures = ({ values, lists = {} }: Sentence) => [
    ...Object.values(values),
    ...Object.values(lists).flat(),
  ];
  const wanted = figures(asked);
  return (
    real.key === asked.key &&
    figures(real).length === wanted.length &&
    figures(real).every((figure, i) => isNearFigure(figure, wanted[i] as string | number))
  );
}

function isNearFigure(real: string | number, asked: string | number): boolean {
  return real === asked || Math.abs(Number(real) - Number(asked)) <= ROUNDED * Math.abs(Number(asked));
}

function exactTimes(real: Report, asked: Report): RunStory['exact'] {
  const differs = real.lanes.some(
    ({ makespanMs }, i) => inSeconds(makespanMs) !== inSeconds(asked.lanes[i]?.makespanMs ?? 0),
  );
  return differs ? real.lanes.map(({ mode, makespanMs }) => ({ mode, ms: makespanMs })) : [];
}

function longerTimes(real: Report, asked: Report): RunStory['longer'] {
  return real.lanes.flatMap(({ mode, makespanMs }, i) => {
    const askedMs = asked.lanes[i]?.makespanMs ?? 0;
    const part = askedMs > 0 ? makespanMs / askedMs - 1 : 0;
    return part >= LITTLE ? [{ mode, part }] : [];
  });
}
