import type { LaneReport } from '../../shared/figures/report';
import type { SceneName } from '../../shared/lesson/lesson';
import { type Dish, dishOfAll } from '../../shared/state/dish';
import { LaneCursor } from '../../shared/state/fold/lane-cursor';
import { allFine } from '../../shared/state/portions';
import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';

/** What came of a lane's work; `none` where it made nothing to eat, as a program does not. */
export interface Came {
  dish: Exclude<Dish, ''> | 'bin' | 'carrot' | 'none';
  /** All of it is as it should be, and the cook is glad. */
  fine: boolean;
}

/** What came of each lane of a run that is drawn as `scene`. */
export function whatCame(
  log: RunLog,
  lanes: readonly LaneReport[],
  scene: SceneName,
): Partial<Record<LaneId, Came>> {
  return Object.fromEntries(lanes.map((lane) => [lane.lane, cameOf(log, lane, scene)]));
}

function cameOf(log: RunLog, { lane, mode, outcome }: LaneReport, scene: SceneName): Came {
  const ended = outcome === 'ok';
  if (log.header.program) return { dish: 'none', fine: ended };
  // What is measured is not ordered: there are thousands of waits, or a carrot for each worker.
  if (scene !== 'kitchen')
    return { dish: !ended ? 'nothing' : scene === 'knife' ? 'carrot' : 'toast', fine: ended };
  const cursor = new LaneCursor(log, lane, mode);
  const state = cursor.seek(cursor.length);
  return { dish: dishOfAll(state) || 'nothing', fine: ended && allFine(state) };
}
