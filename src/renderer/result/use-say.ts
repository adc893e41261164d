import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { endReason } from '../narration/end-reason';
import { useShownCard } from '../session/context';
import { useModeName } from '../session/mode-name';
import { useSceneText } from '../session/scene-text';
import { inSeconds } from '../words/names';
import type { Sentence } from './sentence';

/** Says a sentence about the run on screen, in the lesson's words. */
export function useSay(): (sentence: Sentence) => string {
  const { t } = useTranslation('result');
  const { t: narrated } = useTranslation('narration');
  const language = useLanguage();
  const card = useShownCard();
  const modeName = useModeName();
  const text = useSceneText('result');
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const seconds = (times: number[]) =>
    listed.format(times.map((ms) => t('seconds', { value: inSeconds(ms) })));
  return ({ key, values, lists = {}, kinds = {} }) =>
    text(key, {
      ...values,
      // Why a lane ended, as its trace says it.
      ...(values.error !== undefined && { error: endReason(String(values.error), narrated) }),
      ...mapped(lists, seconds),
      ...mapped(kinds, (kind) => card?.kinds[kind]?.[language] ?? kind),
      sync: modeName('sync'),
      async: modeName('async'),
    });
}

function mapped<T>(values: Record<string, T>, say: (value: T) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
}
