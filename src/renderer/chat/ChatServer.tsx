import { ChevronsUp, Server } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { useSessionState } from '../session/context';
import { useFrameDraw } from '../session/playback/frame-hooks';
import { LockIcon } from '../theme/LockIcon';
import { inSeconds } from '../words/names';
import styles from './chat.module.css';
import { type Chat, type Saved, statusOf, type Writing } from './chat-model';
import { useNewestInSight } from './use-newest-in-sight';
import { useSenderStyle } from './use-sender-style';

interface ChatServerProps {
  lane: LaneId;
  mode: Mode;
  chat: Chat;
}

/** The server: what it has in hand, and the order in which it saved the messages. */
export function ChatServer({ lane, mode, chat }: ChatServerProps) {
  const { t } = useTranslation(['chat', 'shell']);
  const list = useNewestInSight<HTMLOListElement>(chat.saved.length);
  const status = statusOf(mode, chat);
  return (
    <section className={styles.server} aria-label={`${t('server')} · ${t(`shell:lane.${lane}`)}`}>
      <header data-status={status}>
        {status === 'waits' || status === 'writes' ? (
          <LockIcon size={16} />
        ) : (
          <Server size={17} aria-hidden="true" />
        )}
        <span>{t(`status.${status}`, { sender: chat.blockedFor, count: chat.writing.length })}</span>
        <div className={styles.hands}>
          {chat.writing.map((writing) => (
            <InHand key={writing.message.order} writing={writing} />
          ))}
        </div>
      </header>
      <h2>
        <span className={styles.roomy}>{t('sequence')}</span>
        <b
          className={styles.inversions}
          data-testid={`inversions-${lane}`}
          data-some={chat.inversions > 0 || undefined}
        >
          {t('inversions', { count: chat.inversions })}
        </b>
      </h2>
      <ol ref={list} data-testid={`chat-order-${lane}`}>
        {chat.saved.map((saved, index) => (
          <SavedRow key={saved.message.order} saved={saved} place={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function InHand({ writing: { message, fromMs, untilMs } }: { writing: Writing }) {
  const bar = useRef<HTMLSpanElement>(null);
  const playback = useSessionState((state) => state.playback);
  useFrameDraw(playback, (frame) => {
    if (!frame || !bar.current) return;
    const done = untilMs > fromMs ? (frame.position.t - fromMs) / (untilMs - fromMs) : 1;
    bar.current.style.width = `${100 * Math.min(1, Math.max(0, done))}%`;
  });
  return (
    <span className={styles.hand} data-chip="hand" style={useSenderStyle(message.sender)}>
      <b>{message.name}</b>
      <span ref={bar} className={styles.handProgress} />
    </span>
  );
}

function SavedRow({ saved: { message, overtaken, names }, place }: { saved: Saved; place: number }) {
  const { t } = useTranslation('chat');
  return (
    <li data-inverted={overtaken > 0 || undefined}>
      <span className={styles.place}>{place}</span>
      <b className={styles.bubble} style={useSenderStyle(message.sender)}>
        {message.name}
      </b>
      <span className={`${styles.when} ${styles.roomy}`}>
        {t('seconds', { s: inSeconds(message.savedMs ?? 0, false) })}
      </span>
      {overtaken > 0 && (
        <span className={styles.ahead}>
          <ChevronsUp size={16} aria-hidden="true" />
          {t(overtaken > names.length ? 'aheadOfMore' : 'ahead', {
            names: names.join(', '),
            more: overtaken - names.length,
          })}
        </span>
      )}
    </li>
  );
}
