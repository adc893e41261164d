import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PICKED_EXTENSIONS } from '../../shared/recording/recording-name';
import { useSession } from '../session/context';
import { isTooLarge } from './file-size';

/** Chooses a recording from elsewhere on this machine. */
export function FileButton({ onFile }: { onFile(file: File): void }) {
  const { t } = useTranslation();
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined) => {
    if (!file) return;
    if (isTooLarge(file)) session.showProblem(t('recordings.tooLarge'));
    else onFile(file);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={PICKED_EXTENSIONS}
        tabIndex={-1}
        aria-hidden="true"
        data-testid="recording-file"
        onChange={({ target }) => {
          choose(target.files?.[0]);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <FolderOpen size={18} aria-hidden="true" />
        {t('recordings.file')}
      </button>
    </>
  );
}
