import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { longRun } from '../../shared/figures/question-range';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import styles from './lesson-form.module.css';

/** Says so where a run with these parameters can take minutes. */
export function TakesLong({ card, parameters }: { card: LessonCard; parameters: Parameters }) {
  const { t } = useTranslation('course');
  const count = longRun(card, parameters);
  if (count === null) return null;
  return (
    <p className={styles.takesLong} data-testid="takes-long">
      <Hourglass size={18} aria-hidden="true" />
      {t('takesLong', { count })}
    </p>
  );
}
