import { useTranslation } from 'react-i18next';
import type { Mode } from '../../shared/trace';
import { useLanguage } from '../i18n/use-language';
import { useShownCard } from '../session/context';

/** What the lesson on screen calls a mode: its own name for it ("threads"), else synchronous or asynchronous. */
export function useModeName(): (mode: Mode) => string {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const card = useShownCard();
  return (mode) => card?.modeNames?.[mode][language] ?? t(`mode.${mode}`);
}
