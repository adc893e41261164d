import { useEffect, useMemo, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { useSessionState, useShownCard } from '../session/context';
import { useFrame } from '../session/FrameText';
import { lookAhead } from '../session/playback/look-ahead';
import styles from './narration-panel.module.css';
import { Narrator } from './narrator';

const HOW_MANY = 200;
/** Sentences of a lane that are made at once. */
const AT_ONCE = 20;
/** After so long, ms, more of them are, where the playhead stands by then. */
const LATER_MS = 150;

/** What happened up to the playhead, in words: on screen when wanted, for screen readers and tests always. */
export function NarrationPanel({ shown }: { shown: boolean }) {
  const { t } = useTranslation('narration');
  const playback = useSessionState((state) => state.playback);
  const card = useShownCard();
  const language = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const teller = useMemo(() => new Narrator(playback.log), [playback]);
  useFrame((frame) => (frame ? frame.position.left + frame.position.right : 0));
  useEffect(() => lookAhead(Object.values(teller.learned)), [teller]);
  const { position } = playback.current();
  const { sentences, more } = teller.last(HOW_MANY, position, { card, language }, t, AT_ONCE);
  const newest = sentences.at(-1);
  const [, makeMore] = useReducer((times: number) => times + 1, 0);

  useEffect(() => {
    if (!more) return;
    const timer = setTimeout(makeMore, LATER_MS);
    return () => clearTimeout(timer);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sentence or showing the list scrolls to its end.
  useEffect(() => {
    if (shown && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [newest?.seq, sentences.length, shown]);

  return (
    <section className={shown ? `panel ${styles.narration}` : 'visually-hidden'} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ol ref={list} tabIndex={shown ? 0 : undefined} data-testid="narration" aria-busy={more}>
        {sentences.map(({ seq, lane, text }) => (
          <li key={seq} data-lane={lane}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
