/** What one thread is asked to chop. */
export interface Chopping {
  chops: number;
  /** The memory of the knife that it must hold while it chops; null where it needs none. */
  knife: SharedArrayBuffer | null;
  /** The lane's clock. */
  clock: SharedArrayBuffer;
}

/** What one thread notes as it happens. Times are kitchen ms. */
export interface Note {
  what: 'started' | 'taken' | 'released' | 'ended';
  t: number;
}

/** What a thread that waits for the word is told: to chop, or that it is not needed. */
export type ChopperWord = 'begin' | 'end';

/** What a thread tells: that it waits for the word, or what it noted since it told last, in order. */
export type ChopperReport = 'ready' | Note[];
