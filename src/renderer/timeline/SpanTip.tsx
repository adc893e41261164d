import { useTranslation } from 'react-i18next';
import { type Row, rowName } from '../../shared/figures/lane-rows';
import type { LessonCard } from '../../shared/lesson/lesson';
import { stepName } from '../../shared/lesson/task-name';
import { useLanguage } from '../i18n/use-language';
import { inSeconds, stretch, workerKey } from '../words/names';
import type { Pointed } from './pointed';
import styles from './span-tip.module.css';

interface SpanTipProps {
  pointed: Pointed;
  /** The row of its task, undefined where it has none. */
  row: Row | undefined;
  card: LessonCard | undefined;
  /** Where the pointer is, in px of the timeline, which is `width` wide. */
  x: number;
  y: number;
  width: number;
}

/** What is under the pointer: whose it is, the step, start and end as far as the playhead knows it. */
export function SpanTip({ pointed, row, card, x, y, width }: SpanTipProps) {
  const { t } = useTranslation('timeline');
  const language = useLanguage();
  const words = [
    pointed.worker > 0 && t(workerKey(card), { n: pointed.worker }),
    row && rowName(row, card, language),
    stepName(card, pointed.label, language),
    pointed.what !== 'job' && t(pointed.what),
  ];
  const shift = Math.round((100 * x) / Math.max(1, width));
  return (
    <div className={styles.tip} style={{ left: x, top: y, translate: `-${shift}% calc(-100% - 12px)` }}>
      {words.filter(Boolean).join(' · ')}{' '}
      <b>
        {pointed.endMs === null
          ? t('since', { value: inSeconds(pointed.startMs) })
          : t('seconds', { value: stretch(pointed.startMs, pointed.endMs) })}
      </b>
    </div>
  );
}
