import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import { ComparedChoice, type FirstChoice, FirstLine, useFirstLesson } from '../comparison/ComparedChoice';
import { useCompare } from '../comparison/use-compare';
import { comparable } from '../session/comparison';
import { useSession, useSessionState } from '../session/context';
import { Dialog } from '../ui/Dialog';
import { PagedList } from '../ui/PagedList';
import { FileButton } from './FileButton';
import { RecordingActions } from './RecordingActions';
import { RecordingRow } from './RecordingRow';
import './recordings.css';

/** The library of recordings: open, delete, compare, or open a file from elsewhere. */
export function RecordingsDialog({ toCompare = false }: { toCompare?: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const compare = useCompare();
  const onScreen = useSessionState((state) => comparable(state)?.log ?? null);
  const [choosing, setChoosing] = useState(toCompare);
  const [first, setFirst] = useState<FirstChoice | null>(toCompare && onScreen ? { from: null } : null);
  const [entries, list] = useRecordings();
  const lesson = useFirstLesson(first, entries ?? []);

  const remove = async (name: string) => {
    await session.ask('deleteRecording', { name });
    await list();
  };
  const choose = (from: string | File) => {
    if (first) void compare(first.from, from);
    else setFirst({ from });
  };
  const compareWith = ({ name, header }: RecordingEntry) => {
    const same = onScreen?.header.lesson === header?.lesson;
    if (same) void compare(null, name);
    setChoosing(!same);
    setFirst(same ? null : { from: name });
  };

  return (
    <Dialog
      title={t(choosing ? 'comparison:choose.title' : 'recordings.title')}
      testId="dialog-recordings"
      onClose={() => session.showDialog(null)}
    >
      <div className="dialog-body">
        {choosing && <FirstLine first={first} entries={entries ?? []} onAgain={() => setFirst(null)} />}
        {entries?.length === 0 && <p className="no-recordings">{t('recordings.empty')}</p>}
        <PagedList entries={entries ?? []}>
          {(entry) => (
            <RecordingRow key={entry.name} entry={entry}>
              {choosing ? (
                <ComparedChoice
                  entry={entry}
                  first={first}
                  lesson={lesson}
                  onChoose={() => choose(entry.name)}
                />
              ) : (
                <RecordingActions
                  entry={entry}
                  onCompare={() => compareWith(entry)}
                  onOpen={() => void session.openRecording(entry.name)}
                  onDelete={() => void remove(entry.name)}
                />
              )}
            </RecordingRow>
          )}
        </PagedList>
      </div>
      <footer className="dialog-foot">
        <p className="quiet kept">{t('recordings.kept')}</p>
        <FileButton onFile={(file) => (choosing ? choose(file) : void session.openRecording(file))} />
      </footer>
    </Dialog>
  );
}

/** The library, and how to ask for it again. */
function useRecordings(): [RecordingEntry[] | null, () => Promise<void>] {
  const session = useSession();
  const [entries, setEntries] = useState<RecordingEntry[] | null>(null);
  const list = useCallback(async () => setEntries(await session.ask('recordings', {})), [session]);
  useEffect(() => void list(), [list]);
  return [entries, list];
}
