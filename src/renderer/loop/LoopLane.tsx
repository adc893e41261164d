import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LessonCard, runsLoop } from '../../shared/lesson/lesson';
import { threadOf } from '../../shared/state/thread';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import type { FrameSource } from '../session/playback/frame';
import { useFrameValue } from '../session/playback/frame-hooks';
import { AsyncLoop } from './AsyncLoop';
import { CallStack } from './CallStack';
import styles from './loop.module.css';
import { loopModel, stackModel } from './loop-model';

interface LoopLaneProps {
  lane: LaneId;
  mode: Mode;
  frames: FrameSource;
  card: LessonCard | undefined;
}

/** The inside of a lane's thread at the playhead: its event loop, or where it has none the calls on its stack. */
export function LoopLane({ lane, mode, frames, card }: LoopLaneProps) {
  const loops = runsLoop(card, mode);
  // As text, it changes no oftener than what is shown.
  const shown = useFrameValue(frames, (frame) => {
    const state = frame?.lanes[lane];
    if (!frame || !state) return '';
    return JSON.stringify((loops ? loopModel : stackModel)(threadOf(state), frame.position.t));
  });
  if (!shown) return null;
  const model = JSON.parse(shown);
  return (
    <div className={styles.loop} data-lane={lane} data-testid={`loop-${lane}`}>
      {mode === 'async' && !loops && <NoLoop card={card} />}
      {loops ? (
        <AsyncLoop lane={lane} model={model} card={card} />
      ) : (
        <CallStack lane={lane} model={model} card={card} />
      )}
      {model.warning && (
        <p className={styles.warning}>
          <TriangleAlert size={16} aria-hidden="true" />
          {model.warning}
        </p>
      )}
    </div>
  );
}

/** What an asynchronous lane does instead, as its lesson calls it. */
function NoLoop({ card }: { card: LessonCard | undefined }) {
  const { t } = useTranslation('loop');
  const instead = card?.modeNames?.async[useLanguage()];
  return (
    <header className={styles.head}>
      <b>{t('none')}</b>
      {instead && <span>{instead}</span>}
    </header>
  );
}
