import { useTranslation } from 'react-i18next';

const kinds = ['work', 'wait', 'blocked', 'ready'] as const;

interface LegendProps {
  helpers: boolean;
  lock: boolean;
  /** Workers are threads or processes that are measured. */
  measures: boolean;
}

/** What the shapes of the timeline mean: first what not every lesson has, as the last ones go where room is short. */
export function Legend({ helpers, lock, measures }: LegendProps) {
  const { t } = useTranslation('timeline');
  return (
    <ul className="timeline-legend" aria-label={t('legend')}>
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
      {kinds.map((kind) => (
        <li key={kind}>
          <i data-kind={kind} />
          {t(kind)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
          <path d="M2 12.2h12c-1.5-1.3-1.9-2.9-1.9-5.5a4.1 4.1 0 0 0-8.2 0c0 2.6-.4 4.2-1.9 5.5z" />
          <path d="M6.6 14.6a1.6 1.6 0 0 0 2.8 0" />
        </svg>
        {t('bellDue')}
      </li>
    </ul>
  );
}
