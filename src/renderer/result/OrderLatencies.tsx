import { useTranslation } from 'react-i18next';
import type { LaneReport } from '../../shared/figures/report';
import type { LessonCard } from '../../shared/lesson/lesson';
import { useLanguage } from '../i18n/use-language';
import { useSceneText } from '../session/scene-text';
import { inSeconds } from '../words/names';
import { LaneHeads } from './LaneHeads';
import styles from './task-table.module.css';

/** Of fewer orders the percentiles tell nothing. */
const FEW = 4;

/** How long orders took from coming to being served, by kind: the half and the most of them. */
export function OrderLatencies({ lanes, card }: { lanes: LaneReport[]; card: LessonCard | undefined }) {
  const { t } = useTranslation('result');
  const text = useSceneText('result');
  const language = useLanguage();
  const kinds = [...new Set(lanes.flatMap(({ latency }) => latency.map(({ kind }) => kind)))];
  if (lanes.every((lane) => lane.served < FEW)) return null;
  return (
    <section className={styles.table} aria-label={text('orders')}>
      <table>
        <LaneHeads rows={text('orders')} lanes={lanes} />
        <tbody>
          {kinds.flatMap((kind) =>
            (['p50Ms', 'p95Ms'] as const).map((percentile) => (
              <tr key={kind + percentile}>
                <th scope="row">
                  {card?.kinds[kind]?.[language] ?? kind} · {t(percentile === 'p50Ms' ? 'half' : 'most')}
                </th>
                {lanes.map(({ lane, latency }) => {
                  const ms = latency.find((each) => each.kind === kind)?.[percentile];
                  return <td key={lane}>{ms === undefined ? '' : t('seconds', { value: inSeconds(ms) })}</td>;
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
