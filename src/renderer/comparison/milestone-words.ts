import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Milestone } from '../../shared/figures/compare';
import { taskName } from '../../shared/lesson/task-name';
import { useLanguage } from '../i18n/use-language';
import { useSessionState, useShownCard } from '../session/context';
import { SAME_WITHIN_MS } from '../session/player/most-differing';
import { inSeconds } from '../words/names';
import type { Verdict } from './difference';

/** Names of the compared tasks in the window's language. */
export function useTaskNames(): (name: string) => string {
  const language = useLanguage();
  const card = useShownCard();
  const { spans } = useSessionState((state) => state.playback);
  return useMemo(() => {
    const tasks = [spans.left, spans.right].flatMap((lane) => lane?.tasks ?? []);
    const kinds = new Map(tasks.map(({ name, kind }) => [name, kind]));
    // The n-th task of a name is compared as "name #n".
    const kindOf = (name: string) => kinds.get(name) ?? kinds.get(name.replace(/ #\d+$/, '')) ?? '';
    return (name) => taskName(card, { name, kind: kindOf(name) }, language);
  }, [spans, card, language]);
}

/** What a milestone is, in words: "ends egg-1". */
export function useMilestoneWords(): (milestone: Milestone | null) => string {
  const { t } = useTranslation('comparison');
  const nameOf = useTaskNames();
  return (milestone) => {
    if (!milestone) return t('did.nothing');
    const { what, name, outcome } = milestone;
    const did = what === 'ended' && outcome && outcome !== 'ok' ? outcome : what;
    return t(`did.${did}`, { name: what === 'printed' ? name : nameOf(name) });
  };
}

/** What there is to say first, in one sentence. */
export function useVerdictWords(): (verdict: Verdict) => string {
  const { t } = useTranslation('comparison');
  const nameOf = useTaskNames();
  const wordsOf = useMilestoneWords();
  return (verdict) => {
    if (verdict.kind === 'same') return t('verdict.same');
    if (verdict.kind === 'milestone') {
      const [a, b] = verdict.milestone;
      return t('verdict.milestone', { number: verdict.number, a: wordsOf(a), b: wordsOf(b) });
    }
    if (verdict.kind === 'makespan') {
      const { longerMs } = verdict;
      return t(`verdict.${longerMs > 0 ? 'longer' : 'shorter'}`, { s: inSeconds(Math.abs(longerMs), false) });
    }
    const { count, task, laterMs } = verdict;
    const s = inSeconds(Math.abs(laterMs), false);
    const how = Math.abs(laterMs) < SAME_WITHIN_MS ? 'times' : laterMs > 0 ? 'later' : 'sooner';
    return t(`verdict.${how}`, { count, task: nameOf(task), s });
  };
}
