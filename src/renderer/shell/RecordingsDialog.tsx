import { FolderOpen } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/kitchen-api';
import { useSession } from '../session/context';
import { Dialog } from './Dialog';
import { RecordingRow } from './RecordingRow';
import './recordings.css';
import { openFile } from './read-file';

/** The library of recordings: open, delete, or open a file from elsewhere. */
export function RecordingsDialog() {
  const { t } = useTranslation();
  const session = useSession();
  const [entries, setEntries] = useState<RecordingEntry[] | null>(null);
  const list = useCallback(async () => setEntries(await session.ask('recordings', {})), [session]);
  useEffect(() => void list(), [list]);

  const remove = async (name: string) => {
    await session.ask('deleteRecording', { name });
    await list();
  };

  return (
    <Dialog title={t('recordings.title')} testId="dialog-recordings" onClose={() => session.showDialog(null)}>
      <div className="dialog-body">
        {entries?.length === 0 && <p className="no-recordings">{t('recordings.empty')}</p>}
        <ul className="recordings" data-testid="recording-list">
          {entries?.map((entry) => (
            <RecordingRow
              key={entry.name}
              entry={entry}
              onOpen={() => void session.openRecording(entry.name)}
              onDelete={() => void remove(entry.name)}
            />
          ))}
        </ul>
      </div>
      <footer className="dialog-foot">
        <p className="quiet kept">{t('recordings.kept')}</p>
        <FileButton />
      </footer>
    </Dialog>
  );
}

function FileButton() {
  const { t } = useTranslation();
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept=".jsonl,.gz"
        tabIndex={-1}
        aria-hidden="true"
        data-testid="recording-file"
        onChange={({ target }) => {
          void openFile(session, target.files?.[0], t('recordings.tooLarge'));
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
