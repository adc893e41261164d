import { CheckCheck, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LaneId } from '../../shared/trace/trace';
import { FrameText } from '../session/FrameText';
import { inSeconds } from '../words/names';
import styles from './chat.module.css';
import type { Message, ChatWindow as Model } from './chat-model';
import { useNewestInSight } from './use-newest-in-sight';
import { useSenderStyle } from './use-sender-style';

interface ChatWindowProps {
  lane: LaneId;
  window: Model;
}

/** What one sender sees: whether the server listens, the messages sent, and how long each waited until it was saved. */
export function ChatWindow({ lane, window: { sender, connection, messages, latency } }: ChatWindowProps) {
  const { t } = useTranslation(['chat', 'shell']);
  const list = useNewestInSight<HTMLUListElement>(messages.length);
  const s = (ms: number) => inSeconds(ms, false);
  return (
    <section
      className={styles.window}
      style={useSenderStyle(sender)}
      aria-label={`${t('window', { sender })} · ${t(`shell:lane.${lane}`)}`}
      data-testid={`chat-${lane}-${sender}`}
    >
      <header>
        <b className={styles.avatar}>{sender}</b>
        <span className={styles.connection} data-connection={connection}>
          {t(`connection.${connection}`)}
        </span>
      </header>
      <p className={styles.columns}>
        <span className={styles.roomy}>{t('sent')}</span>
        <span>{t('waited')}</span>
      </p>
      <ul ref={list} className={styles.messages}>
        {messages.map((message) => (
          <li key={message.order} data-saved={message.savedMs !== null || undefined}>
            <span className={styles.bubble}>
              <b>{message.name}</b>
              <span className={styles.roomy}>{t('seconds', { s: s(message.sentMs) })}</span>
            </span>
            <Waited message={message} />
          </li>
        ))}
      </ul>
      <footer className={styles.roomy} title={t('latencyMeans')}>
        {latency && t('latency', { p50: s(latency.p50Ms), p95: s(latency.p95Ms) })}
      </footer>
    </section>
  );
}

/** How long a message has waited: with two ticks once it is saved, with a clock that runs until then. */
function Waited({ message: { sentMs, savedMs } }: { message: Message }) {
  const { t } = useTranslation('chat');
  const since = (ms: number) => t('seconds', { s: inSeconds(Math.max(0, ms - sentMs), false) });
  return (
    <span className={styles.waited}>
      {savedMs === null ? (
        <Clock size={15} aria-label={t('waiting')} />
      ) : (
        <CheckCheck size={16} aria-label={t('saved')} />
      )}
      {savedMs === null ? (
        <FrameText of={(frame) => (frame ? since(frame.position.t) : '')} />
      ) : (
        since(savedMs)
      )}
    </span>
  );
}
