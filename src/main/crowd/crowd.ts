import type { Mode } from '../../shared/trace';
import type { PackedBatch } from '../kitchen/packed-trace';

/** How many wait, for how long, and on how many threads where each wait blocks one. */
export interface Crowd {
  mode: Mode;
  jobs: number;
  tasks: number;
  max_workers: number;
  wait_ms: number;
}

/**
 * What a crowd's process says to its lane: that it stands by, that its time began just now, its trace from then on, and
 * that everybody has waited.
 */
export type CrowdReport = 'ready' | 'begun' | PackedBatch | 'ended';

/** The file descriptor that a crowd's blocking waits read: each takes one byte of it, whichever comes first. */
export const ANSWERS_FD = 3;

/** What every wait is called in the trace. */
export const WAIT = 'toast';
