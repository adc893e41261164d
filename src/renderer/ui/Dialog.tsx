import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  testId: string;
  /** Sets `--dialog-width` and `--dialog-height` where they are others than most dialogs'. */
  className?: string;
  onClose(): void;
  children: ReactNode;
}

/** A modal dialog, open as long as it is there. */
export function Dialog({ title, testId, className = '', onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it is taken out of the page: closing it gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Not its first button, which closes it.
    element?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${className}`}
      tabIndex={-1}
      aria-label={title}
      data-testid={testId}
      onClose={onClose}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="button icon plain" aria-label={t('dialog.close')} onClick={onClose}>
          <X size={20} aria-hidden="true" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
