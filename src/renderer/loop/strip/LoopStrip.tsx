import { runsLoop } from '../../../shared/lesson/lesson';
import type { LaneId, Mode } from '../../../shared/trace/trace';
import { useShownCard } from '../../session/context';
import { QueueStrip } from './QueueStrip';
import { StackStrip } from './StackStrip';
import styles from './strip.module.css';

/** What the lane's thread does: its call stack, or its event loop's queue, running task and timers. */
export function LoopStrip({ lane, mode }: { lane: LaneId; mode: Mode }) {
  const loops = runsLoop(useShownCard(), mode);
  return (
    <div className={styles.strip} data-strip data-testid={`strip-${lane}`}>
      {loops ? <QueueStrip lane={lane} /> : <StackStrip lane={lane} />}
    </div>
  );
}
