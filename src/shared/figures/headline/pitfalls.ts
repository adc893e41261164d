import { MAIN_TASK } from '../../trace/trace';
import { didSame } from '../same-done';
import { toldFailure } from '../told';
import { eventsOf, type HeadlineFigure, type Side, type Sides } from './headline-figure';
import { worked } from './printed';

/** What never ran: there were warnings, and not one wait or step of work. */
export function neverRan(sides: Sides): HeadlineFigure | null {
  const { length } = sides.async.report.warnings;
  if (length > 0 && !worked(sides.async)) return { says: 'pitfalls.neverRan', counts: { warnings: length } };
  return allWell(sides);
}

/** When a task failed, and when its error was first warned of or printed by another. */
export function unheard({ async: { events } }: Sides): HeadlineFigure | null {
  const found = toldFailure(events);
  const created = eventsOf(events, 'task-created').find(({ task }) => task === found?.failure.task);
  if (!found || !created) return null;
  return {
    says: found.told.type === 'warned' ? 'pitfalls.warned' : 'pitfalls.printed',
    times: { failed: found.failure.t, told: found.told.t },
    kinds: { what: created.kind },
  };
}

/** For how long the only helper was held by calls that waited for another of the same task, which was behind them. */
export function selfWait(sides: Sides): HeadlineFigure | null {
  const { events } = sides.async;
  const [pool, ...more] = eventsOf(events, 'executor-started');
  const heldMs = pool?.workers === 1 && more.length === 0 ? heldInVain(events) : 0;
  return heldMs > 0 ? { says: 'pitfalls.selfWait', times: { held: heldMs } } : allWell(sides);
}

function heldInVain(events: Side['events']): number {
  const submitted = eventsOf(events, 'job-submitted');
  const started = eventsOf(events, 'job-started');
  const spans = started.map((start) => ({
    job: start.job,
    start,
    end: eventsOf(events, 'job-ended').find(({ job }) => job === start.job),
  }));
  const vain = spans.filter(({ job, start, end }) => {
    const task = submitted.find((event) => event.job === job)?.task;
    const behind = submitted.find(
      (event) =>
        event.job !== job && event.task === task && event.seq > start.seq && end && event.seq < end.seq,
    );
    const begun = behind && started.find((event) => event.job === behind.job);
    return behind !== undefined && (!begun || (end !== undefined && begun.seq > end.seq));
  });
  return vain.reduce((sum, { start, end }) => sum + (end ? end.t - start.t : 0), 0);
}

/** What was cancelled when a timeout expired. */
export function timedOut(sides: Sides): HeadlineFigure | null {
  const { events, report } = sides.async;
  const expired = eventsOf(events, 'timeout-ended').find(({ how }) => how === 'expired');
  if (!expired) return allWell(sides);
  const cancelled = report.tasks.filter(({ outcome }) => outcome === 'cancelled');
  const lost = cancelled.reduce(
    (sum, { startMs, endMs }) => sum + ((endMs ?? 0) - (startMs ?? endMs ?? 0)),
    0,
  );
  const counts = { cancelled: cancelled.length, tasks: report.tasks.length };
  const says = cancelled.length > 0 ? 'pitfalls.cancelled' : 'pitfalls.notCancelled';
  return { says, times: { expired: expired.t, lost }, counts };
}

/** Every task of both sides succeeded, and nothing was complained of. */
function allWell({ sync, async }: Sides): HeadlineFigure | null {
  const tasks = sync.report.tasks.length;
  const well = [sync, async].every(
    ({ events, report }) =>
      report.tasks.every(({ outcome }) => outcome === 'ok') &&
      eventsOf(events, 'task-done').every(({ task, outcome }) => task !== MAIN_TASK || outcome === 'ok'),
  );
  if (!well || async.report.tasks.length !== tasks || !didSame(sync.report, async.report)) return null;
  return { says: 'pitfalls.allWell', counts: { tasks } };
}
