import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LessonCard, runsLoop } from '../../shared/lesson/lesson';
import { type ShownThings, thingsModel } from '../../shared/state/things';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import type { FrameSource } from '../session/playback/frame';
import { useMovingValue } from '../session/playback/frame-hooks';
import { useStill } from '../ui/use-still';
import { CallStack } from './CallStack';
import { LoopDrawing } from './drawing/LoopDrawing';
import { StackDrawing } from './drawing/StackDrawing';
import { type Drawn, drawnLoop, drawnStack } from './drawn-lane';
import styles from './loop.module.css';
import type { LoopModel, StackModel } from './model/loop-model';
import { Things } from './things/Things';

interface LoopLaneProps {
  lane: LaneId;
  mode: Mode;
  frames: FrameSource;
  card: LessonCard | undefined;
}

/** The inside of a lane's thread at the playhead: its event loop, or where it has none the calls on its stack. */
export function LoopLane({ lane, mode, frames, card }: LoopLaneProps) {
  const loops = runsLoop(card, mode);
  const still = useStill();
  // As text, it changes no oftener than what is shown.
  const shown = useMovingValue(frames, (frame) => {
    const state = frame?.lanes[lane];
    if (!frame || !state) return '';
    const drawn = (loops ? drawnLoop : drawnStack)(state, frame, still);
    return JSON.stringify({ ...drawn, things: thingsModel(state) });
  });
  if (!shown) return null;
  const { things, ...drawn }: Drawn<LoopModel | StackModel> & { things: ShownThings } = JSON.parse(shown);
  const { warning, executor } = drawn.model;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too.
    <div className={styles.loop} tabIndex={0} data-lane={lane} data-testid={`loop-${lane}`}>
      {mode === 'async' && !loops && <NoLoop card={card} />}
      {loops && <LoopDrawing lane={lane} card={card} {...(drawn as Drawn<LoopModel>)} />}
      {!loops && !executor && <StackDrawing lane={lane} card={card} {...(drawn as Drawn<StackModel>)} />}
      {!loops && executor && <CallStack lane={lane} model={drawn.model as StackModel} card={card} />}
      <Things {...things} card={card} />
      {warning && (
        <p className={styles.warning}>
          <TriangleAlert size={16} aria-hidden="true" />
          {warning}
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
