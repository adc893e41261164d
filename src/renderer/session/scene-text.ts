import { useTranslation } from 'react-i18next';
import { useShownCard } from './context';

type Gaps = Record<string, string | number>;

/** Looks words up in a namespace: the scene of the lesson on screen may have its own for a key ("chat.servedAfter"). */
export function useSceneText(namespace: string): (key: string, gaps?: Gaps) => string {
  const { t } = useTranslation(namespace);
  const scene = useShownCard()?.scene ?? 'kitchen';
  return (key, gaps) => t([`${scene}.${key}`, key], gaps);
}
