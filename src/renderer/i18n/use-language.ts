import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/words/text';

/** The language spoken now, as lesson cards name it. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}
