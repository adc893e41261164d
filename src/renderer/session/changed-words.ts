import { useTranslation } from 'react-i18next';
import { cardFor } from '../../shared/lesson/program-card';
import type { RunHeader } from '../../shared/trace/run-log';
import { useLanguage } from '../i18n/use-language';
import { changedWords } from '../words/parameter-words';
import { useSessionState } from './context';

/** What a run changed of its lesson, in the window's words; '' where nothing. */
export function useChangedWords(
  header: (Pick<RunHeader, 'lesson' | 'parameters'> & Partial<Pick<RunHeader, 'program'>>) | null,
): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const card = useSessionState((state) => (header ? cardFor(state.cards, header) : undefined));
  return changedWords(card, header?.parameters ?? {}, language, (s) => t('seconds', { s }));
}
