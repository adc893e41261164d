import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session/context';
import { Dialog } from '../ui/Dialog';
import dialog from '../ui/dialog.module.css';
import { VerdictLine } from './ComparisonBar';
import styles from './differences-dialog.module.css';
import { MilestoneDifferences } from './MilestoneDifferences';
import { TaskDifferences } from './TaskDifferences';

/** Everything in which the two recordings differ, large. */
export function DifferencesDialog() {
  const { t } = useTranslation('comparison');
  const session = useSession();
  const comparison = useSessionState((state) => state.comparison);
  if (!comparison) return null;
  const close = () => session.showDialog(null);
  return (
    <Dialog className={styles.dialog} title={t('differences')} testId="dialog-differences" onClose={close}>
      <div className={`${dialog.body} ${styles.differences}`}>
        <VerdictLine comparison={comparison} />
        <section aria-label={t('milestones')}>
          <h3>{t('milestones')}</h3>
          <MilestoneDifferences comparison={comparison} onSeek={close} />
        </section>
        <section aria-label={t('tasks')}>
          <h3>{t('tasks')}</h3>
          <TaskDifferences comparison={comparison} />
        </section>
      </div>
    </Dialog>
  );
}
