import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import { numberWords } from '../i18n/number-words';
import { sayFault, sayProblem } from '../i18n/problem-words';
import { useSessionState } from '../session/context';
import { ModeIcon } from '../theme/ModeIcon';
import { inSeconds } from '../words/names';
import { RecordingTitle } from './RecordingTitle';
import styles from './recording-row.module.css';
import type { RecordingWords } from './recording-words';

interface RecordingRowProps {
  entry: RecordingEntry;
  words: RecordingWords;
  /** Calls it something else; left out where that is not to be done now. */
  onName?: ((title: string) => void) | undefined;
  /** What can be done with it. */
  children: ReactNode;
}

/** One recording: what was cooked, when and how, or why it cannot be read. */
export function RecordingRow({ entry, words, onName, children }: RecordingRowProps) {
  const { t } = useTranslation();
  const { header, name } = entry;
  const { title, lesson, changed } = words;
  const cooking = useSessionState(
    ({ transport, playback, growing }) =>
      growing.includes(name) || (transport.cooking && playback.log.header.id === header?.id),
  );
  return (
    <li data-testid="recording" data-name={name}>
      <div className={styles.what}>
        <RecordingTitle
          title={title}
          instead={lesson}
          file={name}
          onName={header && !cooking ? onName : undefined}
        />
        {title && <span>{lesson}</span>}
        {words.modes.map(({ lane, mode, name: called }) => (
          <span key={lane} className={styles.mode} data-lane={lane}>
            <ModeIcon mode={mode} size={16} />
            {called}
          </span>
        ))}
        {changed && <span className="quiet">{changed}</span>}
        {header && !entry.complete && (
          <span className="mark">{t(cooking ? 'recordings.cooking' : 'recordings.incomplete')}</span>
        )}
        <Bookmarks {...entry.bookmarks} />
        {entry.problem && <Problem problem={entry.problem} />}
      </div>
      <Facts entry={entry} date={words.date} />
      {children}
    </li>
  );
}

/** How many there are, where that is known for sure; else that there are some. */
function Bookmarks({ count, whole }: RecordingEntry['bookmarks']) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className={styles.bookmarks} data-testid="has-bookmarks">
      <Star size={15} fill="currentColor" aria-hidden="true" />
      {whole ? t('recordings.bookmarks', { count }) : t('recordings.bookmarked')}
    </span>
  );
}

function Problem({ problem }: { problem: NonNullable<RecordingEntry['problem']> }) {
  const { t } = useTranslation();
  const why =
    'name' in problem
      ? t('recordings.unreadable', { why: sayProblem(problem) })
      : t('recordings.faulty', { line: problem.line, why: sayFault(problem) });
  return <span className={styles.why}>{why}</span>;
}

function Facts({ entry, date }: { entry: RecordingEntry; date: string }) {
  const { t } = useTranslation();
  const moment = entry.header?.startedAt ?? entry.modifiedAt;
  const kb = numberWords(Math.max(1, Math.round(entry.bytes / 1024)));
  return (
    <span className={styles.facts}>
      <time dateTime={moment}>{date}</time>
      <span>{entry.durationMs !== null && t('seconds', { s: inSeconds(entry.durationMs, false) })}</span>
      <span>{t('recordings.size', { kb })}</span>
    </span>
  );
}
