import { useTranslation } from 'react-i18next';
import { numberWords } from '../i18n/number-words';
import { useSession, useSessionState } from '../session/context';
import type { OpeningState } from '../session/player/state';
import { Dialog } from '../ui/Dialog';
import dialog from '../ui/dialog.module.css';
import styles from './opening-dialog.module.css';

/** How far a recording is that takes a while to open, and a way to leave it. */
export function OpeningDialog() {
  const { t } = useTranslation('opening');
  const { loader } = useSession().recordings;
  const state = useSessionState((state) => state.opening);
  if (!state) return null;
  const cancel = () => loader.cancel();
  return (
    <Dialog className={styles.dialog} title={t('title')} testId="dialog-opening" onClose={cancel}>
      <div className={`${dialog.body} ${styles.opening}`}>
        <strong>{state.name}</strong>
        <Bar {...state} />
      </div>
      <footer className={dialog.foot}>
        <button type="button" className="button" data-testid="cancel-opening" onClick={cancel}>
          {t('cancel')}
        </button>
      </footer>
    </Dialog>
  );
}

const BYTES_PER_MB = 1e6;

function Bar({ bytes, size, events }: OpeningState) {
  const { t } = useTranslation('opening');
  const mb = (value: number) =>
    numberWords(value / BYTES_PER_MB, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      <progress
        data-testid="opening-progress"
        aria-label={t('title')}
        max={size || 1}
        value={size ? bytes : undefined}
      />
      <p className="quiet">
        <span>{size > 0 && t('read', { read: mb(bytes), size: mb(size) })}</span>
        <span>{t('events', { events: numberWords(events) })}</span>
      </p>
    </>
  );
}
