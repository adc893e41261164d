import { useTranslation } from 'react-i18next';
import type { HeadlineColumns as Columns } from '../../shared/figures/headline/headline-figure';
import { useModeName } from '../session/mode-name';
import styles from './headline-columns.module.css';

/** Two lists side by side, line by line; where they differ, the lines stand out. */
export function HeadlineColumns({ columns }: { columns: Columns }) {
  const { t } = useTranslation('result');
  const modeName = useModeName();
  const [ours, theirs] = columns.lists;
  const heads =
    columns.heads === 'modes'
      ? [modeName('sync'), modeName('async')]
      : [t('columns.finished'), t('columns.results')];
  return (
    <table className={styles.columns} data-testid="headline-columns">
      <thead>
        <tr>
          <th scope="col" className={styles.place}>
            {t('columns.place')}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.same.map((same, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={place} data-same={same || undefined}>
            <th scope="row" className={styles.place}>
              {place + 1}
            </th>
            <td>{ours[place]}</td>
            <td>{theirs[place]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
