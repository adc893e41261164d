import { ChartArea, ChartGantt } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './crowd-pages.module.css';

/** Below a crowd's kitchens: what it costs, or its timeline and code. */
export function CrowdPages({ charts, onChoose }: { charts: boolean; onChoose(charts: boolean): void }) {
  const { t } = useTranslation('code');
  return (
    <div className={styles.pages} data-testid="crowd-pages">
      {[true, false].map((value) => (
        <button
          key={String(value)}
          type="button"
          aria-pressed={value === charts}
          aria-label={t(value ? 'charts' : 'timeline')}
          title={t(value ? 'charts' : 'timeline')}
          onClick={() => onChoose(value)}
        >
          {value ? <ChartArea size={20} /> : <ChartGantt size={20} />}
        </button>
      ))}
    </div>
  );
}
