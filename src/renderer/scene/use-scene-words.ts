import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { taskColoursOf } from '../../shared/lesson/palette-index';
import { taskName } from '../../shared/lesson/task-name';
import { SEEN_MS } from '../../shared/state/hand-overs';
import type { LaneId } from '../../shared/trace/trace';
import { figureText } from '../i18n/figure-text';
import { numberWords } from '../i18n/number-words';
import { useLanguage } from '../i18n/use-language';
import { useShownCard } from '../session/context';
import { heldWords, toldThing } from '../words/held-words';
import { inSeconds } from '../words/names';
import type { SceneWords } from './canvas/scene-words';

/** What the picture of a lane writes, in the language of the window. */
export function useSceneWords(lane: LaneId): SceneWords {
  const { t } = useTranslation('scene');
  const { t: shell } = useTranslation('shell');
  const { t: loop } = useTranslation('loop');
  const language = useLanguage();
  const card = useShownCard();
  return useMemo(
    () => ({
      label: t('label', { lane: shell(`lane.${lane}`) }),
      missing: t('missing'),
      empty: t('empty'),
      closed: t('closed'),
      failed: t('failed'),
      blocked: (ms) => t('blocked', { s: inSeconds(ms, false) }),
      late: (ms) => t('late', { s: inSeconds(ms, false) }),
      worker: (mode, n) => t(`worker.${mode}`, { n }),
      starting: t('starting'),
      waits: (ms) => t('waits', { s: inSeconds(ms, false) }),
      chat: {
        status: (status, sender, count) => t(`chat.status.${status}`, { sender, count }),
        connection: (connection) => t(`chat.connection.${connection}`),
        sent: t('chat.sent'),
        saved: t('chat.saved'),
        outOfOrder: (count) => t('chat.outOfOrder', { count }),
      },
      crowd: {
        waiting: (count) => t('crowd.waiting', { n: numberWords(count) }),
        bytesEach: (bytes) => t('crowd.bytesEach', { kb: figureText(bytes / 1000) }),
        toasts: {
          raw: t('crowd.toasts.raw'),
          waits: t('crowd.toasts.waits'),
          rings: t('crowd.toasts.rings'),
          done: t('crowd.toasts.done'),
        },
        threads: {
          busy: t('crowd.threads.busy'),
          idle: t('crowd.threads.idle'),
          byDefault: t('crowd.threads.byDefault'),
        },
      },
      program: {
        doing: ({ doing, on, at, dueMs }, now) => {
          if (doing !== 'waiting') return t(`program.${doing}`);
          if (dueMs !== null) return t('seconds', { s: inSeconds(Math.max(0, dueMs - now), false) });
          return at || (on && on !== 'timer' ? loop(`why.${on}`) : t('program.waiting'));
        },
        held: (thing) => heldWords(thing, loop),
        told: (thing) => toldThing(thing, loop, (entry) => taskName(card, entry, language)),
        shared: (things) => t('program.shared', { things }),
        noTask: t('program.noTask'),
      },
      handOvers: t('handOvers'),
      notEach: t('notEach', { s: inSeconds(SEEN_MS, false) }),
      helpersBusy: (busy, of) => t('helpersBusy', { busy, of }),
      callsWaiting: (n) => t('callsWaiting', { n: numberWords(n) }),
      count: (n) => numberWords(n),
      seconds: (ms) => t('seconds', { s: inSeconds(ms, false) }),
      taskName: (kind, name) => taskName(card, { kind, name }, language),
      taskColours: (kind) => taskColoursOf(card, kind),
      more: (n) => t('more', { n: numberWords(n) }),
      andMore: (n) => t('andMore', { n: numberWords(n) }),
    }),
    [t, shell, loop, lane, card, language],
  );
}
