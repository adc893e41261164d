import {
  AlarmClock,
  CircleHelp,
  Clock3,
  Equal,
  EqualNot,
  Gauge,
  Lightbulb,
  ListOrdered,
  MessageSquare,
  Repeat2,
  Square,
  TriangleAlert,
  Users,
  Utensils,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneReport, Report } from '../../shared/figures/report';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { RunHeader } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { inSeconds } from '../words/names';
import { Exactness } from './Exactness';
import { HeadlineColumns } from './HeadlineColumns';
import { shownBy } from './measured-story';
import styles from './result-view.module.css';
import type { RunStory } from './run-story';
import type { Story } from './sentence';
import { speedupText } from './story';
import { useSay } from './use-say';

interface RunToldProps {
  told: RunStory;
  lanes: LaneReport[];
  card: LessonCard | undefined;
  madeBy: RunHeader['madeBy'];
}

/** The run in a sentence, why it was so, and the lesson in it. */
export function RunTold({ told, lanes, card, madeBy }: RunToldProps) {
  const { t } = useTranslation('result');
  const language = useLanguage();
  const say = useSay();
  const { story } = told;
  return (
    <>
      <header>
        <Hero report={told.report} story={story} />
        <div>
          <h2 data-testid="headline">{say(story.headline)}</h2>
          <p data-testid="story">{say(story.explanation)}</p>
          <Exactness told={told} />
        </div>
      </header>
      {story.columns && <HeadlineColumns columns={story.columns} />}
      {card && !card.program && (
        <p className={styles.showed} data-testid="showed">
          <Lightbulb size={19} aria-hidden="true" />
          <span>
            <b>{t('showed')}</b> {card.measures && `${shownBy(lanes).map(say).join(' ')} `}
            {card.showed[language]}
          </span>
        </p>
      )}
      {card?.measures && <MeasuredWhat lanes={lanes} madeBy={madeBy} />}
    </>
  );
}

/** Whose figures these are. */
function MeasuredWhat({ lanes, madeBy }: { lanes: LaneReport[]; madeBy: RunHeader['madeBy'] }) {
  const { t } = useTranslation('result');
  const cores = lanes.find(({ machine }) => machine !== null)?.machine?.cores;
  return (
    <p className={styles.measured} data-testid="measured">
      <Gauge size={16} aria-hidden="true" />
      {t(cores === undefined ? 'measured' : 'measuredOn', { node: madeBy.node, count: cores })}
    </p>
  );
}

/** The figure that the run comes down to. */
function Hero({ report, story }: { report: Report; story: Story }) {
  const { t } = useTranslation('result');
  const [first] = report.lanes;
  return (
    <div className={styles.hero} data-story={story.kind}>
      {story.kind === 'failed' && <TriangleAlert size={46} aria-hidden="true" />}
      {story.kind === 'stopped' && <Square size={42} aria-hidden="true" />}
      {story.kind === 'unequal' && <EqualNot size={52} aria-hidden="true" />}
      {(story.kind === 'same-mode' ||
        story.kind === 'alike' ||
        (story.kind === 'even' && report.speedup === null)) && <Equal size={52} aria-hidden="true" />}
      {story.kind === 'measured' && <Gauge size={52} aria-hidden="true" />}
      {story.kind === 'doubtful' && <CircleHelp size={52} aria-hidden="true" />}
      {story.kind === 'lesson' && heroes[story.about ?? 'speedup']}
      {story.kind === 'single' && first && t('seconds', { value: inSeconds(first.makespanMs) })}
      {report.speedup !== null &&
        (story.kind === 'faster' || story.kind === 'even' || story.kind === 'slower') &&
        t('times', { value: speedupText(report.speedup) })}
    </div>
  );
}

/** What stands for what a lesson is about. */
const heroes: Record<NonNullable<Story['about']>, ReactNode> = {
  speedup: <Clock3 size={52} aria-hidden="true" />,
  'late-bells': <AlarmClock size={52} aria-hidden="true" />,
  printed: <ListOrdered size={52} aria-hidden="true" />,
  'first-turn': <ListOrdered size={52} aria-hidden="true" />,
  results: <ListOrdered size={52} aria-hidden="true" />,
  'second-start': <Clock3 size={52} aria-hidden="true" />,
  turns: <Repeat2 size={52} aria-hidden="true" />,
  'at-once': <Utensils size={52} aria-hidden="true" />,
  'first-order': <MessageSquare size={52} aria-hidden="true" />,
  'longest-order': <Clock3 size={52} aria-hidden="true" />,
  'blocked-helpers': <Users size={52} aria-hidden="true" />,
  'never-ran': <TriangleAlert size={52} aria-hidden="true" />,
  unheard: <TriangleAlert size={52} aria-hidden="true" />,
  'self-wait': <TriangleAlert size={52} aria-hidden="true" />,
  'timed-out': <AlarmClock size={52} aria-hidden="true" />,
};
