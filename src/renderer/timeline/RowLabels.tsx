import { useTranslation } from 'react-i18next';
import { type Row, rowName } from '../../shared/figures/lane-rows';
import type { LessonCard } from '../../shared/lesson/lesson';
import { useLanguage } from '../i18n/use-language';
import { HelperIcon } from '../theme/HelperIcon';
import { TaskIcon } from '../theme/TaskIcon';
import { ShortName } from '../ui/ShortName';
import { workerKey } from '../words/names';
import styles from './row-labels.module.css';

interface RowLabelsProps {
  /** The rows in view, from the top. */
  rows: readonly (Row | null)[];
  rowHeight: number;
  /** Px. */
  width: number;
  card: LessonCard | undefined;
}

/** Icon and name of each row in view: a task, or a helper. */
export function RowLabels({ rows, rowHeight, width, card }: RowLabelsProps) {
  const { t } = useTranslation('timeline');
  const language = useLanguage();
  return (
    <ol className={styles.labels} style={{ width }}>
      {rows.map(
        (row, place) =>
          row && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in view is what a label is.
            <li key={place} style={{ top: place * rowHeight, height: rowHeight }}>
              {row.worker > 0 ? <HelperIcon size={16} /> : <TaskIcon kind={row.kind} size={16} />}
              <ShortName
                name={row.worker > 0 ? t(workerKey(card), { n: row.worker }) : rowName(row, card, language)}
              />
            </li>
          ),
      )}
    </ol>
  );
}
