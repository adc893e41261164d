import { TriangleAlert } from 'lucide-react';
import type { LessonCard } from '../../shared/lesson';
import type { LaneId, Mode } from '../../shared/trace';
import type { FrameSource } from '../session/frame';
import { useFrameValue } from '../timeline/frame-hooks';
import { AsyncLoop } from './AsyncLoop';
import { CallStack } from './CallStack';
import './loop.css';
import { loopModel, stackModel } from './loop-model';

interface LoopLaneProps {
  lane: LaneId;
  mode: Mode;
  frames: FrameSource;
  card: LessonCard | undefined;
}

/** The inside of a lane's thread at the playhead: its event loop, or the calls on its stack. */
export function LoopLane({ lane, mode, frames, card }: LoopLaneProps) {
  // As text, it changes no oftener than what is shown.
  const shown = useFrameValue(frames, (frame) => {
    const state = frame?.lanes[lane];
    if (!frame || !state) return '';
    return JSON.stringify((mode === 'async' ? loopModel : stackModel)(state, frame.position.t));
  });
  if (!shown) return null;
  const model = JSON.parse(shown);
  return (
    <div className="loop" data-lane={lane} data-testid={`loop-${lane}`}>
      {mode === 'async' ? (
        <AsyncLoop lane={lane} model={model} card={card} />
      ) : (
        <CallStack lane={lane} model={model} card={card} />
      )}
      {model.warning && (
        <p className="loop-warning">
          <TriangleAlert size={16} aria-hidden="true" />
          {model.warning}
        </p>
      )}
    </div>
  );
}
