/** The lane's lock went from one worker to another, kitchen ms. */
export interface HandOver {
  from: number;
  to: number;
  t: number;
}

export interface HandOvers {
  count: number;
  /** The worker that took it last, or null. */
  holder: number | null;
  last: HandOver | null;
  /** The last of those that are seen. */
  seen: HandOver | null;
}

export const noHandOvers: HandOvers = { count: 0, holder: null, last: null, seen: null };

/** For so long each hand-over that is seen is on screen, kitchen ms: a lock can change hands every few ms. */
export const SEEN_MS = 700;

/** After a worker has taken the lock at kitchen time `t`. */
export function takenBy(before: HandOvers, worker: number, t: number): HandOvers {
  const { holder: from, count } = before;
  if (from === null || from === worker) return { ...before, holder: worker };
  const last = { from, to: worker, t };
  const seen = seenHandOver(before, t);
  const isNext = !seen || (seen.to === from && t - seen.t >= SEEN_MS);
  return { count: count + 1, holder: worker, last, seen: isNext ? last : seen };
}

/**
 * The hand-over that is seen at kitchen time `t`. Each is seen to its end, and the next one goes on from there: the rest
 * are only counted. Where the lock has stayed elsewhere meanwhile, it is seen to go there.
 */
export function seenHandOver({ seen, holder, last }: HandOvers, t: number): HandOver | null {
  if (!seen || !last || holder === null || holder === seen.to || t - seen.t < SEEN_MS) return seen;
  return { from: seen.to, to: holder, t: Math.max(last.t, seen.t + SEEN_MS) };
}
