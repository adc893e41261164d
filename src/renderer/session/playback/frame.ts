import type { Show, ShowPosition } from '../../../shared/show/show';
import type { LaneState } from '../../../shared/state/lane-state';
import type { LaneId } from '../../../shared/trace/trace';

/** What is on screen at this instant: the playhead, and each lane folded up to it. A new object after each change. */
export interface Frame {
  /** With the moments that the lanes dwell on, where they do. */
  position: ShowPosition;
  /** The show that it is a position of. */
  show: Show;
  /** How far a followed run is ahead of what is shown, in kitchen ms. */
  behindMs: number;
  /** The lanes of the run; their states are the cursors' own, so read them at once and do not keep them. */
  lanes: Partial<Record<LaneId, LaneState>>;
  /** The playhead follows a run that cooks now. */
  live: boolean;
  /** How fast a replay moves the playhead, in kitchen ms per ms; 0 where none does. */
  replaySpeed: number;
}

/** Where panels and scenes read the frame from (fits React's useSyncExternalStore). */
export interface FrameSource {
  /** null while there is no run. */
  current(): Frame | null;
  /** Calls back after every change: for what moves. */
  subscribe(listener: () => void): () => void;
  /** Calls back ten times a second at most: for what is read. */
  subscribeReader(listener: () => void): () => void;
}
