import type { LaneId } from '../../shared/trace/trace';

/** What the recording is called that is compared in this lane. */
export function letterOf(lane: LaneId): 'A' | 'B' {
  return lane === 'left' ? 'A' : 'B';
}
