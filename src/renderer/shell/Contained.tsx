import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session/context';
import { Dialog } from '../ui/Dialog';
import dialog from '../ui/dialog.module.css';
import styles from './contained.module.css';

interface ContainedProps {
  children: ReactNode;
}

interface ContainedPanelProps extends ContainedProps {
  /** What it shows of several things: another one gets another chance, and the focus stays where it is. */
  shows?: string;
}

/** A part of the window that takes nothing else with it when it throws; what is shown next gets another chance. */
export function ContainedPanel({ shows, children }: ContainedPanelProps) {
  const playback = useSessionState((state) => state.playback);
  return (
    <ErrorBoundary FallbackComponent={BrokenPanel} resetKeys={[playback, shows]}>
      {children}
    </ErrorBoundary>
  );
}

/** The dialog that is open, if one is. */
export function ContainedDialog({ children }: ContainedProps) {
  const dialog = useSessionState((state) => state.dialog);
  return (
    <ErrorBoundary FallbackComponent={BrokenDialog} resetKeys={[dialog]}>
      {children}
    </ErrorBoundary>
  );
}

/** All that there is. */
export function ContainedWindow({ children }: ContainedProps) {
  return <ErrorBoundary FallbackComponent={BrokenWindow}>{children}</ErrorBoundary>;
}

function BrokenPanel({ resetErrorBoundary }: FallbackProps) {
  const { t } = useTranslation('broken');
  return (
    <div className={styles.broken} role="alert" data-testid="broken-panel">
      <p>{t('panel')}</p>
      <p className={styles.waysOn}>
        <button
          type="button"
          className="button"
          data-testid="show-again"
          onClick={() => resetErrorBoundary()}
        >
          {t('again')}
        </button>
        <ReloadButton />
      </p>
    </div>
  );
}

function BrokenDialog({ resetErrorBoundary }: FallbackProps) {
  const { t } = useTranslation('broken');
  const session = useSession();
  const close = () => {
    session.showDialog(null);
    resetErrorBoundary();
  };
  return (
    <Dialog title={t('title')} testId="broken-dialog" onClose={close}>
      <div className={`${dialog.body} ${styles.broken}`} role="alert">
        <p>{t('dialog')}</p>
      </div>
      <footer className={dialog.foot}>
        <button type="button" className="button" onClick={close}>
          {t('close')}
        </button>
        <ReloadButton />
      </footer>
    </Dialog>
  );
}

function BrokenWindow() {
  const { t } = useTranslation('broken');
  return (
    <main className={`${styles.broken} ${styles.whole}`} role="alert" data-testid="broken-window">
      <h1>{t('title')}</h1>
      <p>{t('window')}</p>
      <ReloadButton />
    </main>
  );
}

function ReloadButton() {
  const { t } = useTranslation('broken');
  return (
    <button type="button" className="button" data-testid="reload" onClick={() => location.reload()}>
      {t('reload')}
    </button>
  );
}
