import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import { cardFor } from '../../shared/lesson/program-card';
import type { RunHeader } from '../../shared/trace/run-log';
import { dateWords } from '../i18n/date-words';
import { useLanguage } from '../i18n/use-language';
import { useSessionState } from '../session/context';
import { comparable } from '../session/player/comparison';
import { comparableAmong, comparableWith } from './candidates';
import styles from './compared.module.css';

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
  const onScreenTitle = useSessionState((state) => comparable(state)?.title);
  if (!first) return <p className={styles.first}>{t('choose.first')}</p>;
  const { from } = first;
  const header = headerOf(first, entries, onScreen);
  const given = from === null ? onScreenTitle : entries.find(({ name }) => name === from)?.title;
  const title = (header && cardFor(cards, header)?.title[language]) ?? header?.lesson;
  const date = header && dateWords(header.startedAt, language, { dateStyle: 'medium', timeStyle: 'medium' });
  const words =
    from instanceof File ? [from.name] : [given, title, date, from === null && t('choose.onScreen')];
  return (
    <p className={styles.first}>
      {t('choose.second')}
      <b className={styles.letter} data-lane="left">
        A
      </b>
      <strong data-testid="first-choice">{words.filter(Boolean).join(' · ')}</strong>
      <button type="button" className="button" data-testid="choose-again" onClick={onAgain}>
        {t('choose.again')}
      </button>
    </p>
  );
}

/** The recordings that can be chosen now: as A, or to be compared with it. */
export function useCandidates(
  first: FirstChoice | null,
  entries: readonly RecordingEntry[],
): readonly RecordingEntry[] {
  const onScreen = useOnScreen();
  return useMemo(() => {
    if (!first) return comparableAmong(entries, onScreen);
    return comparableWith(entries, headerOf(first, entries, onScreen) ?? undefined);
  }, [first, entries, onScreen]);
}

function headerOf({ from }: FirstChoice, entries: readonly RecordingEntry[], onScreen: RunHeader | null) {
  return from === null ? onScreen : entries.find(({ name }) => name === from)?.header;
}

interface ComparedChoiceProps {
  first: FirstChoice | null;
  onChoose(): void;
}

/** In a recording's row: chooses it as A, or as what A is compared with. */
export function ComparedChoice({ first, onChoose }: ComparedChoiceProps) {
  const { t } = useTranslation('comparison');
  return (
    <button type="button" className="button" data-testid="choose-recording" onClick={onChoose}>
      {t(first ? 'choose.b' : 'choose.a')}
    </button>
  );
}
