import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import { cardOfRun } from '../../shared/lesson/lesson';
import type { RunHeader } from '../../shared/trace/run-log';
import { dateWords } from '../i18n/date-words';
import { sayFault, sayProblem } from '../i18n/problem-words';
import { useLanguage } from '../i18n/use-language';
import { useChangedWords } from '../session/changed-words';
import { useSessionState } from '../session/context';
import { ModeIcon } from '../theme/ModeIcon';
import { inSeconds } from '../words/names';

interface RecordingRowProps {
  entry: RecordingEntry;
  /** What can be done with it. */
  children: ReactNode;
}

/** One recording: what was cooked, when and how, or why it cannot be read. */
export function RecordingRow({ entry, children }: RecordingRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cards = useSessionState((state) => state.cards);
  const { header, name } = entry;
  const cooking = useSessionState(
    ({ transport, playback }) => transport.cooking && playback.log.header.id === header?.id,
  );
  const card = cards.find(({ id }) => id === header?.lesson);
  const shown = card && header ? cardOfRun(card, header.parameters) : undefined;
  const title = shown?.title[language] ?? header?.lesson ?? name;
  const changed = useChangedWords(header);
  return (
    <li data-testid="recording" data-name={name}>
      <div className="recording-what">
        <strong title={name}>{title}</strong>
        {header && <Modes header={header} />}
        {changed && <span className="quiet">{changed}</span>}
        {header && !entry.complete && (
          <span className="mark">{t(cooking ? 'recordings.cooking' : 'recordings.incomplete')}</span>
        )}
        {entry.problem && <Problem problem={entry.problem} />}
      </div>
      <Facts entry={entry} />
      {children}
    </li>
  );
}

function Modes({ header }: { header: RunHeader }) {
  const { t } = useTranslation();
  return header.lanes.map(({ lane, mode }) => (
    <span key={lane} className={`recording-mode lane-ink-${lane}`}>
      <ModeIcon mode={mode} size={16} />
      {t(`modeShort.${mode}`)}
    </span>
  ));
}

function Problem({ problem }: { problem: NonNullable<RecordingEntry['problem']> }) {
  const { t } = useTranslation();
  const why =
    'name' in problem
      ? t('recordings.unreadable', { why: sayProblem(problem) })
      : t('recordings.faulty', { line: problem.line, why: sayFault(problem) });
  return <span className="why">{why}</span>;
}

function Facts({ entry }: { entry: RecordingEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = entry.header?.startedAt ?? entry.modifiedAt;
  const kb = Math.max(1, Math.round(entry.bytes / 1024)).toLocaleString(language);
  return (
    <span className="recording-facts">
      <time dateTime={moment}>{dateWords(moment, language)}</time>
      <span>{entry.durationMs !== null && t('seconds', { s: inSeconds(entry.durationMs, false) })}</span>
      <span>{t('recordings.size', { kb })}</span>
    </span>
  );
}
