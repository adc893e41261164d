import { useTranslation } from 'react-i18next';
import type { LaneId } from '../../shared/trace/trace';
import { useSessionState, useShownCard } from '../session/context';
import { useFrameValue } from '../session/playback/frame-hooks';
import { ChatServer } from './ChatServer';
import { ChatWindow } from './ChatWindow';
import styles from './chat.module.css';
import { chatOf } from './chat-model';

/** One lane's chat at the playhead: the senders' windows, and the server between them. It fills its container. */
export function ChatScene({ lane }: { lane: LaneId }) {
  const { t } = useTranslation(['chat', 'shell']);
  const card = useShownCard();
  const playback = useSessionState((state) => state.playback);
  useFrameValue(playback, (frame) => frame?.position[lane] ?? 0);
  const state = playback.current().lanes[lane];
  if (!state || !card) return <div className={styles.chat} />;
  const chat = chatOf(state, Object.keys(card.kinds));
  const [first, ...others] = chat.windows.map((window) => (
    <ChatWindow key={window.sender} lane={lane} window={window} />
  ));
  return (
    <section
      className={styles.chat}
      aria-label={`${t('title')} · ${t(`shell:lane.${lane}`)}`}
      data-testid={`chat-${lane}`}
    >
      {first}
      <ChatServer lane={lane} mode={state.mode} chat={chat} />
      {others}
    </section>
  );
}
