import type { Emitted } from '../../shared/trace/trace';

/** A worker's job: to chop this often, or to wait for this many ms, as time.sleep does. */
export interface ChoppingJob {
  work: 'chop' | 'wait';
  chops: number;
}

/** What one thread is asked to do. */
export interface Chopping extends ChoppingJob {
  /** the memory of the GIL that it must hold while it chops; null where it needs none. */
  knife: SharedArrayBuffer | null;
  /** The lane's clock. */
  clock: SharedArrayBuffer;
}

/** What one process is asked to do, and how many slices it hands back. */
export interface ProcessJob extends ChoppingJob {
  slices: number;
}

/** What a thread notes as it happens. Times are kitchen ms. */
export interface Note {
  what: 'started' | 'taken' | 'released' | 'ended';
  t: number;
}

/** What a thread that waits for the word is told: to chop, or that it is not needed. */
export type ChopperWord = 'begin' | 'end';

/** What a thread tells: that it waits for the word, or what it noted since it told last, in order. */
export type ChopperReport = 'ready' | Note[];

/** What a process tells: what it takes by itself, that it begins, that it is done, and what came out, serialised. */
export type ProcessReport =
  | { up: Emitted<'process-started'> }
  | 'started'
  | 'ended'
  | { slices: Uint8Array; cpuMs: number };
