import type { LaneId, Mode } from '../../shared/trace';
import { QueueStrip } from './QueueStrip';
import { StackStrip } from './StackStrip';
import './strip.css';

/** What the lane's thread does: its call stack, or its event loop's queue, running task and timers. */
export function LoopStrip({ lane, mode }: { lane: LaneId; mode: Mode }) {
  return (
    <div className="strip" data-testid={`strip-${lane}`}>
      {mode === 'sync' ? <StackStrip lane={lane} /> : <QueueStrip lane={lane} />}
    </div>
  );
}
