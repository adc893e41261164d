import { useTranslation } from 'react-i18next';
import type { RunHeader } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { changedWords } from '../words/parameter-words';
import { useSessionState } from './context';

/** What a run changed of its lesson, in the window's words; '' where nothing. */
export function useChangedWords(header: Pick<RunHeader, 'lesson' | 'parameters'> | null): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const card = useSessionState((state) => state.cards.find(({ id }) => id === header?.lesson));
  return changedWords(card, header?.parameters ?? {}, language, (s) => t('seconds', { s }));
}
