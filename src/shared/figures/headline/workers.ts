import type { HeadlineFigure, Sides } from './headline-figure';

/** How many of each side's workers worked at the same moment at most. */
export function atOnce({ sync, async }: Sides): HeadlineFigure | null {
  const [ours, theirs] = [sync.report.work, async.report.work];
  if (!ours || !theirs || ours.computes !== theirs.computes) return null;
  return {
    says: ours.computes ? 'atOnce.computed' : 'atOnce.waited',
    counts: {
      syncAtOnce: ours.atOnce,
      syncWorkers: ours.workers,
      asyncAtOnce: theirs.atOnce,
      asyncWorkers: theirs.workers,
    },
  };
}
