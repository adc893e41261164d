import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorPlace } from './error-place';
import styles from './python-editor.module.css';
import { PythonView } from './python-view';

interface PythonEditorProps {
  source: string;
  error: ErrorPlace | null;
  onChange(source: string): void;
  onCook(): void;
}

/** Where a program is written. Its keys are the text's, but for Ctrl+Enter, which cooks, and Tab after Esc, which leaves. */
export function PythonEditor({ source, error, onChange, onCook }: PythonEditorProps) {
  const { t } = useTranslation('lab');
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<PythonView | null>(null);
  const now = useRef({ source, onChange, onCook });
  now.current = { source, onChange, onCook };

  useEffect(() => {
    const host = place.current as HTMLDivElement;
    const made = new PythonView({
      parent: host.shadowRoot ?? host.attachShadow({ mode: 'open' }),
      source: now.current.source,
      onChange: (written) => now.current.onChange(written),
      onCook: () => now.current.onCook(),
    });
    view.current = made;
    made.focus();
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (view.current && view.current.source !== source) view.current.replace(source);
  }, [source]);
  useEffect(() => view.current?.mark(error), [error]);
  useEffect(() => view.current?.name(t('program')), [t]);

  return <div ref={place} className={styles.editor} data-testid="lab-editor" />;
}
