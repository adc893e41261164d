import type { LaneRows, Row } from '../../shared/figures/lane-rows';
import type { LaneReport } from '../../shared/figures/report';
import type { LaneId } from '../../shared/trace/trace';

/**
 * The tasks of the lane that came furthest, in the order of their tickets: a lane that failed may not have taken every
 * order. The main task is none of them.
 */
export function taskRows(lanes: readonly LaneReport[], rows: Record<LaneId, LaneRows>): Row[] {
  const lists = lanes.map(({ lane }) => rows[lane].rows.filter(({ main }) => !main));
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}
