import { useTranslation } from 'react-i18next';
import type { LaneRows } from '../../shared/figures/lane-rows';
import type { Mode } from '../../shared/trace/trace';
import type { TimeScale } from '../timeline/time-scale';
import { inSeconds } from '../words/names';
import styles from './worker-bars.module.css';
import { computedMs, workerPieces } from './worker-pieces';

/** The part of a pixel that a stretch fills at least to be seen beside another. */
const SEEN = 0.5;

interface WorkerBarsProps {
  rows: LaneRows;
  endMs: number;
  scale: TimeScale;
  mode: Mode;
}

/** What each of a lane's workers did from beginning to end: full where it computed, pale where it waited for the lock. */
export function WorkerBars({ rows, endMs, scale, mode }: WorkerBarsProps) {
  const { t } = useTranslation(['result', 'narration']);
  return (
    <ul className={styles.bars} style={{ width: scale.x(endMs) }} data-testid="worker-bars">
      {rows.workers.map((row) => (
        <li key={row.worker}>
          {workerPieces(rows, row, endMs, SEEN * scale.pixelMs).map(({ computes, startMs, endMs: until }) => (
            <i
              key={`${startMs} ${computes}`}
              data-computes={computes || undefined}
              style={{ left: scale.x(startMs), width: scale.x(until) - scale.x(startMs) }}
            />
          ))}
          <span>
            {t(rows.locked ? 'heldKnife' : 'chopped', {
              worker: t(`knife.helper.${mode}`, { ns: 'narration', n: row.worker }),
              s: inSeconds(computedMs(rows, row, endMs)),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
