import { useTranslation } from 'react-i18next';
import type { LaneRows } from '../../shared/figures/lane-rows';
import { soonerBy } from '../../shared/figures/race';
import type { LaneReport } from '../../shared/figures/report';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { KeyOf } from '../i18n/en/translation';
import { useModeName } from '../session/mode-name';
import { useSceneText } from '../session/scene-text';
import { ModeIcon } from '../theme/ModeIcon';
import type { TimeScale } from '../timeline/time-scale';
import { inSeconds } from '../words/names';
import { LaneBar } from './LaneBar';
import styles from './lane-result.module.css';
import { WorkerBars } from './WorkerBars';

/** Room that the "n s sooner" arrow needs, in px. */
const ARROW_ROOM = 150;

interface LaneResultProps {
  lane: LaneReport;
  rows: LaneRows;
  scale: TimeScale;
  /** When the slowest lane ended, in ms. */
  latestMs: number;
  card: LessonCard | undefined;
  /** Both lanes came to their end, so that one may have been sooner. */
  comparable: boolean;
}

/** One lane: its mode, when it had served, its bar, and how much sooner it was. */
export function LaneResult({ lane, rows, scale, latestMs, card, comparable }: LaneResultProps) {
  const { t } = useTranslation('result');
  const text = useSceneText('result');
  const modeName = useModeName();
  const from = scale.x(lane.makespanMs);
  const to = scale.x(latestMs);
  const soonerMs = soonerBy(lane, latestMs);
  return (
    <section className={styles.lane} data-lane={lane.lane}>
      <h3>
        <span className={styles.mode}>
          <ModeIcon mode={lane.mode} size={16} />
          {modeName(lane.mode)}
        </span>
        {text(endOf(lane))}
        <b className={styles.time}>{t('seconds', { value: inSeconds(lane.makespanMs) })}</b>
        {lane.programEndMs !== null && (
          <span data-testid={`program-end-${lane.lane}`}>
            {t('programEnded', { s: inSeconds(lane.programEndMs) })}
          </span>
        )}
      </h3>
      <div className={styles.bar}>
        {card?.scene === 'knife' && isChopped(rows) ? (
          <WorkerBars rows={rows} endMs={lane.makespanMs} scale={scale} mode={lane.mode} />
        ) : (
          <LaneBar rows={rows} endMs={lane.makespanMs} scale={scale} card={card} />
        )}
        {comparable && soonerMs >= 100 && (
          <div
            className={styles.sooner}
            data-narrow={to - from < ARROW_ROOM || undefined}
            style={{ left: from + 6, width: to - from - 6 }}
          >
            <b className={styles.pill}>{t('sooner', { s: inSeconds(soonerMs) })}</b>
          </div>
        )}
      </div>
    </section>
  );
}

/** Whether its workers computed: where they only waited, they needed no knife. */
function isChopped({ workers }: LaneRows): boolean {
  return workers.some(({ spans }) => spans.some(({ label }) => label === 'chop'));
}

/** The words for what the lane's time is that of. */
function endOf({ outcome, ordered, served, programEndMs }: LaneReport): KeyOf<'result'> {
  if (outcome === null) return 'lastSeenAt';
  if (programEndMs !== null) return 'returnedAfter';
  return ordered > 0 && served === ordered ? 'servedAfter' : 'endedAfter';
}
