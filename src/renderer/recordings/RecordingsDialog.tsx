import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import { ComparedChoice, type FirstChoice, FirstLine, useCandidates } from '../comparison/ComparedChoice';
import { useCompare } from '../comparison/use-compare';
import { useKitchen, useSession, useSessionState } from '../session/context';
import { canCompare, comparable } from '../session/player/comparison';
import { Dialog } from '../ui/Dialog';
import dialog from '../ui/dialog.module.css';
import { PagedList } from '../ui/PagedList';
import { FileButton } from './FileButton';
import { FindBar } from './FindBar';
import { RecordingActions } from './RecordingActions';
import { RecordingRow } from './RecordingRow';
import { useRecordingWords } from './recording-words';
import styles from './recordings-dialog.module.css';
import { EVERYTHING, found, lessonsAmong } from './wanted';

/** The library of recordings: find, name, open, delete, compare, or open a file from elsewhere. */
export function RecordingsDialog({ toCompare = false }: { toCompare?: boolean }) {
  const { t } = useTranslation(['shell', 'comparison']);
  const session = useSession();
  const kitchen = useKitchen();
  const compare = useCompare();
  const onScreen = useSessionState((state) => comparable(state)?.log ?? null);
  const [choosing, setChoosing] = useState(toCompare);
  const [first, setFirst] = useState<FirstChoice | null>(toCompare && onScreen ? { from: null } : null);
  const [entries, list] = useRecordings();
  const candidates = useCandidates(choosing ? first : null, entries ?? NONE);
  const offered = choosing ? candidates : (entries ?? NONE);
  const [wanted, want] = useState(EVERYTHING);
  const wordsOf = useRecordingWords();
  const shown = useMemo(() => found(offered, wanted, wordsOf), [offered, wanted, wordsOf]);
  const comparables = useMemo(() => new Set(candidates), [candidates]);

  const remove = async (name: string) => {
    await kitchen.ask('deleteRecording', { name });
    await list();
  };
  const entitle = async (name: string, title: string) => {
    await kitchen.nameRecording(name, title);
    await list();
  };
  const choose = (from: string | File) => {
    if (first) void compare(first.from, from);
    else setFirst({ from });
  };
  const compareWith = ({ name, header }: RecordingEntry) => {
    const own = onScreen?.header;
    const ready = own && header && own.id !== header.id && canCompare(own, header);
    if (ready) void compare(null, name);
    setChoosing(!ready);
    setFirst(ready ? null : { from: name });
    want(EVERYTHING);
  };

  return (
    <Dialog
      title={t(choosing ? 'comparison:choose.title' : 'recordings.title')}
      testId="dialog-recordings"
      onClose={() => session.showDialog(null)}
    >
      <div className={dialog.body}>
        {choosing && <FirstLine first={first} entries={entries ?? NONE} onAgain={() => setFirst(null)} />}
        {offered.length > 1 && <FindBar wanted={wanted} lessons={lessonsAmong(offered)} onChange={want} />}
        {entries && shown.length === 0 && (
          <p className={styles.none} role="status" data-testid="no-recordings">
            {t(
              offered.length > 0
                ? 'recordings.notFound'
                : choosing
                  ? 'comparison:choose.none'
                  : 'recordings.empty',
            )}
          </p>
        )}
        <PagedList entries={shown}>
          {(entry) => (
            <RecordingRow
              key={entry.name}
              entry={entry}
              words={wordsOf(entry)}
              onName={choosing ? undefined : (title) => void entitle(entry.name, title)}
            >
              {choosing ? (
                <ComparedChoice first={first} onChoose={() => choose(entry.name)} />
              ) : (
                <RecordingActions
                  entry={entry}
                  onCompare={comparables.has(entry) ? () => compareWith(entry) : undefined}
                  onOpen={() => void kitchen.openRecording(entry.name)}
                  onDelete={() => void remove(entry.name)}
                />
              )}
            </RecordingRow>
          )}
        </PagedList>
      </div>
      <footer className={dialog.foot}>
        <p className={`quiet ${styles.kept}`}>{t('recordings.kept')}</p>
        <FileButton onFile={(file) => (choosing ? choose(file) : void kitchen.recordings.open(file))} />
      </footer>
    </Dialog>
  );
}

const NONE: readonly RecordingEntry[] = [];

/** The library, and how to ask for it again. */
function useRecordings(): [RecordingEntry[] | null, () => Promise<void>] {
  const kitchen = useKitchen();
  const [entries, setEntries] = useState<RecordingEntry[] | null>(null);
  const list = useCallback(async () => setEntries(await kitchen.ask('recordings', {})), [kitchen]);
  const growing = useSessionState((state) => state.growing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what grows, or does no more, is listed anew.
  useEffect(() => void list(), [list, growing]);
  return [entries, list];
}
