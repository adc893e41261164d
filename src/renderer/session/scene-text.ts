import { useTranslation } from 'react-i18next';
import type { Gaps, KeyOf, Namespace, WordsOf } from '../i18n/en/translation';
import { useShownCard } from './context';

/** Looks words up in a namespace: the scene of the lesson on screen may have its own for a key ("chat.servedAfter"). */
export function useSceneText<N extends Namespace>(namespace: N): (key: KeyOf<N>, gaps?: Gaps) => string {
  const t = useTranslation(namespace).t as unknown as WordsOf<N>;
  const scene = useShownCard()?.scene ?? 'kitchen';
  return (key, gaps) => t([`${scene}.${key}` as KeyOf<N>, key], gaps);
}
