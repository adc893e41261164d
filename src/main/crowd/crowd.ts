import type { Mode } from '../../shared/trace/trace';
import type { PackedBatch } from '../kitchen/packed-trace';

/** How many wait, for how long, and on how many threads where each wait blocks one. */
export interface Crowd {
  mode: Mode;
  jobs: number;
  tasks: number;
  max_workers: number;
  wait_ms: number;
  /** How many lines the blocking waits read: one, which every answer wakes all its readers of, up to one for each job. */
  lines: number;
}

/**
 * What a crowd's process says to its lane: that it stands by, that its time began just now, its trace from then on, and
 * that everybody has waited, for which it used so much of the processors' time.
 */
export type CrowdReport = 'ready' | 'begun' | PackedBatch | { cpuMs: number };

/** What its lane says to it: that time begins, and to measure itself. */
export type CrowdRequest = 'begin' | 'measure';

/** The file descriptor of the first line; the others follow. */
export const FIRST_LINE_FD = 4;

/** Windows lets a process inherit 255 file descriptors. */
const MOST_INHERITED_ON_WINDOWS = 255;

/**
 * How many lines a crowd gets that asks for `wanted`. Where there are fewer than jobs they share them in turn, so that of
 * up to so many calls that run at once each still has its own.
 */
export function possibleLines(wanted: number, platform: NodeJS.Platform): number {
  return platform === 'win32' ? Math.min(wanted, MOST_INHERITED_ON_WINDOWS - FIRST_LINE_FD) : wanted;
}

/** The line, from 0, on which a job (from 1) waits for its one byte. */
export function lineOf(job: number, { lines }: Crowd): number {
  return (job - 1) % lines;
}

/** What every wait is called in the trace, and where each coroutine's task is created. */
export const WAIT = 'toast';
export const CREATE = 'create-toast';
