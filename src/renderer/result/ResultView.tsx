import { CircleHelp, Equal, EqualNot, Gauge, Lightbulb, Square, TriangleAlert } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LaneRows } from '../../shared/figures/lane-rows';
import { type LaneReport, type Report, report as reportOf } from '../../shared/figures/report';
import { LaneSpans } from '../../shared/figures/spans';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { RunHeader, RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import { Scores } from '../questions/Scores';
import { useChangedWords } from '../session/changed-words';
import { useModeName } from '../session/mode-name';
import { useSceneText } from '../session/scene-text';
import { TimeScale } from '../timeline/time-scale';
import { useElementSize } from '../ui/use-element-size';
import { inSeconds } from '../words/names';
import { ByChance } from './ByChance';
import { CooksPicture } from './CooksPicture';
import { Figures } from './Figures';
import { LaneResult } from './LaneResult';
import { shownBy } from './measured-story';
import { OrderLatencies } from './OrderLatencies';
import { ResultButtons } from './ResultButtons';
import styles from './result-view.module.css';
import type { Sentence, Story } from './sentence';
import { speedupText, storyOf } from './story';
import { TaskTable } from './TaskTable';

const TICK_GAP = 70;
/** Where nobody was first: not the same was done, or what was measured is no matter of time. */
const NO_RACE: ReadonlySet<Story['kind']> = new Set(['unequal', 'measured', 'alike', 'doubtful']);

interface ResultViewProps {
  log: RunLog;
  card: LessonCard | undefined;
  spans: Partial<Record<LaneId, LaneSpans>>;
  onReplay(): void;
  onBack(): void;
}

/** What the run came to: the figures of its report, said, drawn and listed, and what was thought before it. */
export function ResultView({ log, card, spans, onReplay, onBack }: ResultViewProps) {
  const { t } = useTranslation('result');
  const report = useMemo(() => reportOf(log), [log]);
  const story = useMemo(() => storyOf(report, card?.modeNames !== undefined), [report, card]);
  const rows = useMemo(() => laneRows(log, spans), [log, spans]);
  const comparable = !NO_RACE.has(story.kind) && report.lanes.every((lane) => lane.outcome === 'ok');
  return (
    <section className={styles.view} data-testid="result" aria-label={t('title')}>
      <article className={styles.card} data-testid="result-card" data-measured={card?.measures || undefined}>
        <Told report={report} story={story} card={card} madeBy={log.header.madeBy} />
        <Changed report={report} />
        {card && <ByChance card={card} log={log} />}
        {story.kind === 'measured' && <Figures lanes={report.lanes} />}
        <Bars report={report} rows={rows} card={card} comparable={comparable} />
        {story.kind !== 'measured' && <Figures lanes={report.lanes} />}
      </article>
      <aside>
        {card?.scene !== 'chat' && <CooksPicture lanes={report.lanes} comparable={comparable} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too. */}
        <div className={styles.rest} tabIndex={0} data-testid="result-rest">
          {card && <Scores card={card} log={log} />}
          <OrderLatencies lanes={report.lanes} card={card} />
          {/* What is measured is thousands of waits, or workers: on threads they are no tasks. */}
          {!card?.measures && (
            <TaskTable lanes={report.lanes} tasks={longest(report.lanes, rows)} card={card} />
          )}
        </div>
        <ResultButtons
          log={log}
          card={card}
          doubtful={story.kind === 'doubtful'}
          onReplay={onReplay}
          onBack={onBack}
        />
      </aside>
    </section>
  );
}

interface ToldProps {
  report: Report;
  story: Story;
  card: LessonCard | undefined;
  madeBy: RunHeader['madeBy'];
}

/** The run in a sentence, why it was so, and the lesson in it. */
function Told({ report, story, card, madeBy }: ToldProps) {
  const { t } = useTranslation('result');
  const language = useLanguage();
  const modeName = useModeName();
  const text = useSceneText('result');
  const say = ({ key, values }: Sentence) =>
    text(key, { ...values, sync: modeName('sync'), async: modeName('async') });
  return (
    <>
      <header>
        <Hero report={report} story={story} />
        <div>
          <h2>{say(story.headline)}</h2>
          <p data-testid="story">{say(story.explanation)}</p>
        </div>
      </header>
      {card && (
        <p className={styles.showed} data-testid="showed">
          <Lightbulb size={19} aria-hidden="true" />
          <span>
            <b>{t('showed')}</b> {card.measures && `${shownBy(report.lanes).map(say).join(' ')} `}
            {card.showed[language]}
          </span>
        </p>
      )}
      {card?.measures && <MeasuredWhat lanes={report.lanes} madeBy={madeBy} />}
    </>
  );
}

/** What the run was cooked with, where that is not what its lesson starts with. */
function Changed({ report }: { report: Report }) {
  const { t } = useTranslation();
  const changed = useChangedWords(report);
  if (!changed) return null;
  return <p data-testid="result-changed">{t('changedFrom', { what: changed })}</p>;
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
      {story.kind === 'single' && first && t('seconds', { value: inSeconds(first.makespanMs) })}
      {report.speedup !== null &&
        (story.kind === 'faster' || story.kind === 'even' || story.kind === 'slower') &&
        t('times', { value: speedupText(report.speedup) })}
    </div>
  );
}

interface BarsProps {
  report: Report;
  rows: Record<LaneId, LaneRows>;
  card: LessonCard | undefined;
  /** Both lanes did the same work to its end, so that one may have been sooner. */
  comparable: boolean;
}

/** What each lane's thread did, on one axis. */
function Bars({ report, rows, card, comparable }: BarsProps) {
  const { t } = useTranslation('result');
  const bars = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(bars);
  const latestMs = Math.max(1, ...report.lanes.map((lane) => lane.makespanMs));
  const scale = new TimeScale(0, latestMs, Math.max(1, width - 2));
  return (
    <div ref={bars} className={styles.bars}>
      {report.lanes.map((lane) => (
        <LaneResult
          key={lane.lane}
          lane={lane}
          rows={rows[lane.lane]}
          scale={scale}
          latestMs={latestMs}
          card={card}
          comparable={comparable}
        />
      ))}
      <div className={styles.axis} aria-hidden="true">
        {scale.ticks(TICK_GAP).map((tick) => (
          <span key={tick} style={{ left: scale.x(tick) }}>
            {tick === 0 ? t('seconds', { value: 0 }) : inSeconds(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

function laneRows(log: RunLog, spans: Partial<Record<LaneId, LaneSpans>>): Record<LaneId, LaneRows> {
  const rowsOf = (lane: LaneId) =>
    new LaneRows().update(log.lanes[lane], (spans[lane] ?? new LaneSpans()).update(log.lanes[lane]));
  return { left: rowsOf('left'), right: rowsOf('right') };
}

/** The rows of the lane that came furthest: a lane that failed may not have taken every order. */
function longest(lanes: LaneReport[], rows: Record<LaneId, LaneRows>) {
  const lists = lanes.map(({ lane }) => rows[lane].rows);
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}
