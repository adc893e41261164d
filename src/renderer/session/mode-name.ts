import { useTranslation } from 'react-i18next';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import { letterOf } from '../words/letters';
import { capitalised } from '../words/names';
import { useSessionState, useShownCard } from './context';

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

/** What tells the kitchens on screen apart: their modes, or A and B where two recordings are compared. */
export function useLaneName(length: 'mode' | 'modeShort' = 'mode'): (lane: LaneId, mode: Mode) => string {
  const modeName = useModeName(length);
  const compared = useSessionState((state) => state.comparison !== null);
  return (lane, mode) => (compared ? letterOf(lane) : modeName(mode));
}
