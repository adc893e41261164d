import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import type { RunHeader } from '../../shared/trace/run-log';
import { dateWords } from '../i18n/date-words';
import { useLanguage } from '../i18n/use-language';
import { comparable } from '../session/comparison';
import { useSessionState } from '../session/context';
import './comparison.css';

/** The first of two recordings that are to be compared: of the library, a file, or null for what is on screen. */
export interface FirstChoice {
  from: string | File | null;
}

function useOnScreen(): RunHeader | null {
  return useSessionState((state) => comparable(state)?.log.header ?? null);
}

interface FirstLineProps {
  first: FirstChoice | null;
  entries: readonly RecordingEntry[];
  onAgain(): void;
}

/** What is to be chosen next, and what A is. */
export function FirstLine({ first, entries, onAgain }: FirstLineProps) {
  const { t } = useTranslation('comparison');
  const language = useLanguage();
  const cards = useSessionState((state) => state.cards);
  const onScreen = useOnScreen();
  if (!first) return <p className="first-line">{t('choose.first')}</p>;
  const { from } = first;
  const header = from === null ? onScreen : entries.find(({ name }) => name === from)?.header;
  const title = cards.find(({ id }) => id === header?.lesson)?.title[language] ?? header?.lesson;
  const date = header && dateWords(header.startedAt, language, { dateStyle: 'medium', timeStyle: 'medium' });
  const words = from instanceof File ? [from.name] : [title, date, from === null && t('choose.onScreen')];
  return (
    <p className="first-line">
      {t('choose.second')}
      <b className="letter" data-lane="left">
        A
      </b>
      <strong data-testid="first-choice">{words.filter(Boolean).join(' · ')}</strong>
      <button type="button" className="button" data-testid="choose-again" onClick={onAgain}>
        {t('choose.again')}
      </button>
    </p>
  );
}

/** The lesson that A is of; undefined where there is no A, and of a file, which is not read yet. */
export function useFirstLesson(first: FirstChoice | null, entries: readonly RecordingEntry[]) {
  const onScreen = useOnScreen();
  if (!first) return undefined;
  const header = first.from === null ? onScreen : entries.find(({ name }) => name === first.from)?.header;
  return header?.lesson;
}

interface ComparedChoiceProps {
  entry: RecordingEntry;
  first: FirstChoice | null;
  /** The lesson that A is of, where that is known: only recordings of it can be compared with it. */
  lesson: string | undefined;
  onChoose(): void;
}

/** In a recording's row: chooses it as A, or as what A is compared with. */
export function ComparedChoice({ entry, first, lesson, onChoose }: ComparedChoiceProps) {
  const { t } = useTranslation('comparison');
  const onScreen = useOnScreen();
  const { header, name } = entry;
  if (!header) return null;
  const isFirst = first && (first.from === null ? onScreen?.id === header.id : first.from === name);
  if (isFirst) {
    return (
      <b className="letter" data-lane="left">
        A
      </b>
    );
  }
  const other = lesson !== undefined && header.lesson !== lesson;
  return (
    <button
      type="button"
      className="button"
      data-testid="choose-recording"
      disabled={other}
      title={other ? t('choose.otherLesson') : undefined}
      onClick={onChoose}
    >
      {t(first ? 'choose.b' : 'choose.a')}
    </button>
  );
}
