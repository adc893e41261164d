import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import { cardFor } from '../../shared/lesson/program-card';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { dateWords } from '../i18n/date-words';
import { useLanguage } from '../i18n/use-language';
import { useSessionState } from '../session/context';
import { capitalised } from '../words/names';
import { changedWords } from '../words/parameter-words';

/** What a row of the library says of its recording. */
export interface RecordingWords {
  /** The title a person gave it, or ''. */
  title: string;
  /** Of its lesson; the file's name where it cannot be read. */
  lesson: string;
  /** What it changed of its lesson, or ''. */
  changed: string;
  /** Of its lanes, and what its lesson calls them. */
  modes: { lane: LaneId; mode: Mode; name: string }[];
  date: string;
}

/** Runs of one minute are told apart. */
const TO_THE_SECOND = { dateStyle: 'medium', timeStyle: 'medium' } as const;

export function useRecordingWords(): (entry: RecordingEntry) => RecordingWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const cards = useSessionState((state) => state.cards);
  return useCallback(
    ({ header, name, title, modifiedAt }) => {
      const card = header ? cardFor(cards, header) : undefined;
      return {
        title,
        lesson: card?.title[language] ?? header?.lesson ?? name,
        changed: changedWords(card, header?.parameters ?? {}, language, (s) => t('seconds', { s })),
        modes: (header?.lanes ?? []).map(({ lane, mode }) => {
          const own = card?.modeNames?.[mode][language];
          return { lane, mode, name: capitalised(own ?? t(`modeShort.${mode}`)) };
        }),
        date: dateWords(header?.startedAt ?? modifiedAt, language, TO_THE_SECOND),
      };
    },
    [cards, language, t],
  );
}
