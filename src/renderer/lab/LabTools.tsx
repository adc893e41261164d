import { FolderOpen, Play, Save } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../session/connection/save-file';
import type { LabState } from './lab';
import styles from './lab-tools.module.css';
import { openFile } from './open-file';

/** What a program is cooked, opened and saved with. */
export function LabTools({ state, onCook }: { state: LabState; onCook(): void }) {
  const { t } = useTranslation('lab');
  const { file, source, loaded, cooking, problem } = state;
  return (
    <footer className={styles.tools}>
      <OpenButton />
      <button
        type="button"
        className="button"
        data-testid="lab-save"
        onClick={() => void saveFile(new Blob([source], { type: 'text/x-python' }), file)}
      >
        <Save size={18} aria-hidden="true" />
        {t('save')}
      </button>
      <span className={styles.file} data-testid="lab-file">
        {file}
      </span>
      <span className={styles.told}>
        {problem ? (
          <span className={styles.problem} role="alert">
            {problem}
          </span>
        ) : loaded < 1 ? (
          <Loading loaded={loaded} />
        ) : (
          <span className="quiet">{t('keys')}</span>
        )}
      </span>
      <button
        type="button"
        className="button primary"
        data-testid="lab-cook"
        disabled={cooking}
        onClick={onCook}
      >
        <Play size={18} fill="currentColor" aria-hidden="true" />
        {t('cook')}
        <kbd>Ctrl ⏎</kbd>
      </button>
    </footer>
  );
}

function Loading({ loaded }: { loaded: number }) {
  const { t } = useTranslation('lab');
  return (
    <label className={styles.loading}>
      {t('loading')}
      <progress value={loaded} data-testid="lab-loading" />
    </label>
  );
}

function OpenButton() {
  const { t } = useTranslation('lab');
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined) => {
    if (file) void openFile(file, t('unreadable', { name: file.name }));
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept=".py,.pyw,text/x-python"
        tabIndex={-1}
        aria-hidden="true"
        data-testid="lab-program-file"
        onChange={({ target }) => {
          choose(target.files?.[0]);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <FolderOpen size={18} aria-hidden="true" />
        {t('open')}
      </button>
    </>
  );
}
