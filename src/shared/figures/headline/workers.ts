import { eventsOf, type HeadlineFigure, type Side, type Sides } from './headline-figure';

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

/** How many helpers were blocked at the same moment at most; null where the cook was too, or a call was cancelled. */
export function blockedHelpers({ sync, async }: Sides): HeadlineFigure | null {
  const helpers = mostCalls(async);
  const cancelled = async.report.tasks.some(({ outcome }) => outcome !== 'ok');
  if (helpers === 0 || cancelled || async.report.blockedMs > 0) return null;
  return {
    says: helpers === 1 ? 'blockedHelpers.one' : 'blockedHelpers.several',
    counts: { helpers },
    times: { asyncTime: async.report.makespanMs, syncTime: sync.report.makespanMs },
  };
}

/** How many calls helpers made at the same moment at most. */
function mostCalls({ events }: Side): number {
  const begun = eventsOf(events, 'job-started').map(({ t }) => ({ t, by: 1 }));
  const ended = eventsOf(events, 'job-ended').map(({ t }) => ({ t, by: -1 }));
  // One that ends makes room for the one that begins at the same time.
  const changes = [...begun, ...ended].toSorted((a, b) => a.t - b.t || a.by - b.by);
  let now = 0;
  return Math.max(0, ...changes.map(({ by }) => (now += by)));
}
