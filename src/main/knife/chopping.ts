/** What one thread is asked to chop. */
export interface Chopping {
  chops: number;
  /** The memory of the knife that it must hold while it chops; null where it needs none. */
  knife: SharedArrayBuffer | null;
}

/** What one thread tells when it is done. Times are ms of the process's clock: see processMs. */
export interface Chopped {
  startedMs: number;
  endedMs: number;
  /** When it took the knife and when it let go, in turn. */
  heldMs: number[];
  result: number;
}

/** Time of a clock that all threads of the process share, ms. */
export function processMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
