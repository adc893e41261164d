import { useTranslation } from 'react-i18next';
import type { Mode } from '../../shared/trace';
import { useLanguage } from '../i18n/use-language';
import { useShownCard } from '../session/context';

/**
 * What the lesson on screen calls a mode: its own name for it ("threads"), else synchronous or asynchronous, in short
 * where there is little room.
 */
export function useModeName(length: 'mode' | 'modeShort' = 'mode'): (mode: Mode) => string {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const card = useShownCard();
  return (mode) => capitalised(card?.modeNames?.[mode][language] ?? t(`${length}.${mode}`));
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
