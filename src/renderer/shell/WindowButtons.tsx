import { Link2, Maximize, Minimize, Projector, Unlink2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { canFillScreen, toggleFullScreen, useFullScreen } from '../keys/full-screen';
import { useKitchen, useSession, useSessionState } from '../session/context';
import styles from './top-bar.module.css';

/** Opens a second window, such as for the projector. */
export function SecondWindowButton() {
  const { t } = useTranslation();
  const kitchen = useKitchen();
  return (
    <button
      type="button"
      className="button icon plain"
      title={t('bar.secondWindow')}
      aria-label={t('bar.secondWindowShort')}
      data-testid="second-window"
      onClick={() => kitchen.openSecondWindow()}
    >
      <Projector size={19} aria-hidden="true" />
      <span className={styles.toolWord}>{t('bar.secondWindowShort')}</span>
    </button>
  );
}

/** Whether this window goes in step with the others: only where there are some. */
export function InStepButton() {
  const { t } = useTranslation();
  const { kitchen } = useSession();
  const inStep = useSessionState((state) => state.inStep);
  const alone = useSessionState((state) => state.windows < 2);
  if (alone || !kitchen) return null;
  const Icon = inStep ? Link2 : Unlink2;
  return (
    <button
      type="button"
      className="button icon plain"
      title={t(inStep ? 'bar.inStep' : 'bar.notInStep')}
      aria-label={t('bar.inStepShort')}
      aria-pressed={inStep}
      data-testid="in-step"
      onClick={() => kitchen.inStep.follow(!inStep)}
    >
      <Icon size={19} aria-hidden="true" />
      <span className={styles.toolWord}>{t('bar.inStepShort')}</span>
    </button>
  );
}

/** Fills the screen with the window, and says whether it does; not where the browser lets no page do that. */
export function FullScreenButton() {
  const { t } = useTranslation();
  const filled = useFullScreen();
  if (!canFillScreen()) return null;
  const Icon = filled ? Minimize : Maximize;
  return (
    <button
      type="button"
      className="button icon plain"
      title={t(filled ? 'bar.leaveFullScreen' : 'bar.fullScreen')}
      aria-label={t('bar.fullScreenShort')}
      aria-pressed={filled}
      data-testid="full-screen"
      onClick={() => void toggleFullScreen()}
    >
      <Icon size={19} aria-hidden="true" />
      <span className={styles.toolWord}>{t('bar.fullScreenShort')}</span>
    </button>
  );
}
