import { isSameTime } from '../measure';
import type { TaskReport } from '../report';
import {
  eventsOf,
  type HeadlineColumns,
  type HeadlineFigure,
  type Side,
  type Sides,
} from './headline-figure';

/** The order in which the tasks finished, and that of their results; or what became of the others after one failed. */
export function results({ async }: Sides, label: string): HeadlineFigure | null {
  const lines = eventsOf(async.events, 'printed').filter((event) => event.label === label);
  const failed = async.report.tasks.find(({ outcome }) => outcome === 'failed');
  if (failed) return afterFailure(async, failed);
  const finished = async.report.order;
  const named = lines.map(({ text }) => finished.find((name) => text.endsWith(name)));
  const [first] = finished;
  const [result] = named;
  if (!first || !result || named.length !== finished.length || named.includes(undefined)) return null;
  const lists: HeadlineColumns['lists'] = [finished, named as string[]];
  const same = finished.map((name, place) => name === named[place]);
  const columns: HeadlineColumns = { heads: 'results', lists, same };
  if (!same.includes(false)) return { says: 'results.same', columns };
  return first === result ? null : { says: 'results.differ', texts: { first, result }, columns };
}

function afterFailure({ report }: Side, { name, endMs }: TaskReport): HeadlineFigure | null {
  if (endMs === null) return null;
  const after = report.tasks.filter((task) => task.name !== name && (task.endMs ?? 0) >= endMs);
  const count = (outcome: TaskReport['outcome']) => after.filter((task) => task.outcome === outcome).length;
  const counts = { finished: count('ok'), cancelled: count('cancelled') };
  if (counts.finished + counts.cancelled !== after.length) return null;
  return { says: 'results.failed', times: { failed: endMs }, counts, texts: { name } };
}

/** When the second task began: after the first had ended, or while it still waited. */
export function secondStart({ sync, async }: Sides): HeadlineFigure | null {
  const [first, second] = async.report.tasks.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
  if (!first || !second || first.endMs === null || second.startMs === null) return null;
  const times = { began: second.startMs, total: async.report.makespanMs, syncTime: sync.report.makespanMs };
  if (second.startMs >= first.endMs) return first.endMs > 0 ? { says: 'secondStart.after', times } : null;
  return { says: 'secondStart.together', times };
}

/** How many turns the loop took for nothing: both sides needed the same time. */
export function turns({ sync, async }: Sides): HeadlineFigure | null {
  const times = { asyncTime: async.report.makespanMs, syncTime: sync.report.makespanMs };
  const count = eventsOf(async.events, 'turn-started').length;
  if (count < 2 || !isSameTime(times.asyncTime, times.syncTime)) return null;
  return { says: 'turns.even', times, counts: { turns: count } };
}
