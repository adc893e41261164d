import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LaneRows } from '../../shared/figures/lane-rows';
import { isRace } from '../../shared/figures/race';
import { type Report, report as reportOf } from '../../shared/figures/report';
import { LaneSpans } from '../../shared/figures/spans';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import { Findings } from '../lab/findings/Findings';
import { Scores } from '../questions/Scores';
import { useChangedWords } from '../session/changed-words';
import { TimeScale } from '../timeline/time-scale';
import { useElementSize } from '../ui/use-element-size';
import { inSeconds } from '../words/names';
import { ByChance } from './ByChance';
import { CooksAtEnd } from './CooksAtEnd';
import { Figures } from './Figures';
import { firstOf } from './first';
import { LaneResult } from './LaneResult';
import { OrderLatencies } from './OrderLatencies';
import { ResultButtons } from './ResultButtons';
import { RunTold } from './RunTold';
import styles from './result-view.module.css';
import { storyOfRun } from './run-story';
import { TaskTable } from './TaskTable';
import { taskRows } from './task-rows';
import { whatCame } from './what-came';

const TICK_GAP = 70;

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
  const told = useMemo(() => storyOfRun(log, report, card), [log, report, card]);
  const { story } = told;
  const rows = useMemo(() => laneRows(log, spans), [log, spans]);
  const comparable = isRace(report.lanes);
  const came = useMemo(() => whatCame(log, report.lanes, card?.scene ?? 'kitchen'), [log, report, card]);
  return (
    <section className={styles.view} data-testid="result" aria-label={t('title')}>
      <article
        className={styles.card}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too.
        tabIndex={0}
        data-testid="result-card"
        data-measured={card?.measures || undefined}
      >
        <RunTold told={told} lanes={report.lanes} card={card} madeBy={log.header.madeBy} />
        <Changed report={report} />
        {card && <ByChance card={card} log={log} />}
        {story.kind === 'measured' && <Figures lanes={report.lanes} />}
        <Bars report={report} rows={rows} card={card} comparable={comparable} />
        {story.kind !== 'measured' && <Figures lanes={report.lanes} />}
      </article>
      <aside>
        {card?.scene !== 'chat' && (
          <CooksAtEnd
            lanes={report.lanes}
            came={came}
            first={card?.race && comparable ? firstOf(report.lanes) : []}
          />
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too. */}
        <div className={styles.rest} tabIndex={0} data-testid="result-rest">
          {card && <Scores card={card} log={log} />}
          <Findings log={log} />
          <OrderLatencies lanes={report.lanes} card={card} />
          {/* What is measured is thousands of waits, or workers: on threads they are no tasks. */}
          {!card?.measures && (
            <TaskTable lanes={report.lanes} tasks={taskRows(report.lanes, rows)} card={card} />
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

/** What the run was cooked with, where that is not what its lesson starts with. */
function Changed({ report }: { report: Report }) {
  const { t } = useTranslation();
  const changed = useChangedWords(report);
  if (!changed) return null;
  return <p data-testid="result-changed">{t('changedFrom', { what: changed })}</p>;
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
