import { useTranslation } from 'react-i18next';
import { bellBody, bellClapper } from '../../shared/exports/mark-shapes';
import styles from './legend.module.css';

const kinds = ['work', 'wait', 'blocked', 'ready'] as const;

interface LegendProps {
  helpers: boolean;
  lock: boolean;
  /** Workers are threads or processes that are measured. */
  measures: boolean;
  /** A lane had nothing to do; a bell rang late. */
  idle: boolean;
  late: boolean;
}

/** What the shapes of the timeline mean: first what not every lesson has, as the last ones go where room is short. */
export function Legend({ helpers, lock, measures, idle, late }: LegendProps) {
  const { t } = useTranslation('timeline');
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {late && (
        <li data-kind="late">
          <BellIcon />
          {t('late')}
        </li>
      )}
      {helpers && (
        <li>
          <i data-kind="job" />
          {t(measures ? 'measuredHelper' : 'helper')}
        </li>
      )}
      {lock && (
        <li>
          <i data-kind="lock" />
          {t('lock')}
        </li>
      )}
      {idle && (
        <li>
          <i data-kind="idle" />
          {t('idle')}
        </li>
      )}
      {kinds.map((kind) => (
        <li key={kind}>
          <i data-kind={kind} />
          {t(kind)}
        </li>
      ))}
      <li>
        <BellIcon />
        {t('bellDue')}
      </li>
    </ul>
  );
}

function BellIcon() {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
      <path d={bellBody} />
      <path d={bellClapper} />
    </svg>
  );
}
