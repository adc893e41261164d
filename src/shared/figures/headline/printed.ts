import { MAIN_TASK } from '../../trace/trace';
import {
  eventsOf,
  type HeadlineColumns,
  type HeadlineFigure,
  type Side,
  type Sides,
} from './headline-figure';

/** The printed lines of both sides, by the steps that print them: where their order first differs. */
export function printed(sides: Sides): HeadlineFigure | null {
  const [ours, theirs] = [labelsOf(sides.sync), labelsOf(sides.async)];
  if (ours.length === 0 || !haveSame(ours, theirs)) return null;
  const columns = columnsOf(sides);
  const at = columns.same.indexOf(false);
  if (at === -1) return { says: 'printed.same', counts: { lines: ours.length }, columns };
  const [syncLine = '', asyncLine = ''] = columns.lists.map((list) => list[at] as string);
  return { says: 'printed.other', counts: { line: at + 1 }, texts: { syncLine, asyncLine }, columns };
}

/** What was created and printed before the loop ran the first of its tasks; or that no loop ran, and so no task. */
export function firstTurn(sides: Sides): HeadlineFigure | null {
  const { events } = sides.async;
  const columns = columnsOf(sides);
  const begun = events.findIndex((event) => event.type === 'step-started' && event.task !== MAIN_TASK);
  if (eventsOf(events, 'loop-started').length === 0)
    return begun === -1 && !worked(sides.async) ? { says: 'firstTurn.noLoop', columns } : null;
  const before = events.slice(0, Math.max(0, begun));
  const tasks = eventsOf(before, 'task-created').filter(({ task }) => task !== MAIN_TASK).length;
  const lines = eventsOf(before, 'printed').length;
  return tasks > 1 && lines > 1 ? { says: 'firstTurn.waited', counts: { tasks, lines }, columns } : null;
}

/** Whether anything took time: a wait, work or a call. */
export function worked({ events }: Side): boolean {
  return events.some(({ type }) =>
    ['timer-set', 'work-started', 'block-started', 'job-submitted'].includes(type),
  );
}

function columnsOf({ sync, async }: Sides): HeadlineColumns {
  const [ours, theirs] = [labelsOf(sync), labelsOf(async)];
  const length = Math.max(ours.length, theirs.length);
  const same = Array.from({ length }, (_, place) => ours[place] === theirs[place]);
  return { heads: 'modes', lists: [sync.report.output, async.report.output], same };
}

function labelsOf({ events }: Side): string[] {
  return eventsOf(events, 'printed').map(({ label }) => label);
}

function haveSame(a: readonly string[], b: readonly string[]): boolean {
  const sorted = b.toSorted();
  return a.length === b.length && a.toSorted().every((label, place) => label === sorted[place]);
}
