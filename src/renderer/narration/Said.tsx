import type { LaneId } from '../../shared/trace/trace';
import { useShownCard } from '../session/context';
import { LaneCaption } from './LaneCaption';
import { OutputBox } from './OutputBox';
import styles from './said.module.css';

/** Below a kitchen's picture: what happens in it and why, and what its program printed. */
export function Said({ lane }: { lane: LaneId }) {
  const card = useShownCard();
  return (
    <div className={styles.said}>
      <LaneCaption lane={lane} />
      {!card?.measures && <OutputBox lane={lane} />}
    </div>
  );
}
