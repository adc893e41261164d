import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneId } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import { useSessionState, useShownCard } from '../session/context';
import { useFrame } from '../session/FrameText';
import { Narrator } from './narrator';
import styles from './said.module.css';
import { usePaced } from './use-paced';

/** How long a screen reader has for a caption while time flows, ms. */
const SAID_MS = 3000;

/** What happens in a kitchen at the playhead, and why: on screen as it comes, for screen readers the latest alone. */
export function LaneCaption({ lane }: { lane: LaneId }) {
  const { t } = useTranslation('narration');
  const playback = useSessionState((state) => state.playback);
  const moving = useSessionState(({ transport }) => transport.moving);
  const card = useShownCard();
  const language = useLanguage();
  const narrator = useMemo(() => new Narrator(playback.log), [playback]);
  const caption = useFrame((frame) =>
    frame ? narrator.caption(lane, frame.position, { card, language }, t) : '',
  );
  return (
    <div className={styles.caption}>
      <p aria-hidden="true" title={caption} data-testid={`caption-${lane}`}>
        {caption}
      </p>
      <p className="visually-hidden" aria-live="polite" aria-atomic="true">
        {usePaced(caption, moving ? SAID_MS : 0)}
      </p>
    </div>
  );
}
