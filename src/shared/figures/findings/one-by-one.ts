import type { TraceEvent } from '../../trace/trace';
import type { Finder } from './finding';

/** Fewer waits in a row, or a shorter gain, is not worth a word. */
const LEAST_WAITS = 2;
const LEAST_GAIN_MS = 100;

interface Wait {
  index: number;
  t: number;
  label: string;
  ms: number;
}

/**
 * The task that waited longest for one thing after the other while nothing else in the program went on: if those waits do
 * not need one another, together they would take as long as the longest. Whether they do, no trace knows; its advice says so.
 */
export const findOneByOne: Finder = (events) => {
  const rows = [...lonelyWaits(events)].map(([task, waits]) => {
    const ms = waits.reduce((sum, wait) => sum + wait.ms, 0);
    return { task, waits, ms, together: Math.max(...waits.map((wait) => wait.ms)) };
  });
  const most = rows.reduce<(typeof rows)[number] | null>(
    (best, row) => (row.ms - row.together > (best ? best.ms - best.together : 0) ? row : best),
    null,
  );
  const first = most?.waits[0];
  if (!most || !first || most.waits.length < LEAST_WAITS || most.ms - most.together < LEAST_GAIN_MS)
    return [];
  const { task, ms, together, waits } = most;
  const { index, t, label } = first;
  return [{ kind: 'one-by-one', index, t, task, label, count: waits.length, times: { ms, together } }];
};

/** By task, its waits for a timer or the world outside during which no other task or call was under way. */
function lonelyWaits(events: readonly TraceEvent[]): Map<number, Wait[]> {
  const waits = new Map<number, Wait[]>();
  /** Tasks and calls that wait for time or the outside now; of a wait that is not alone in all its length nothing is known. */
  const open = new Map<string, Wait & { task: number; alone: boolean }>();
  const begin = (key: string, task: number, label: string, index: number, t: number) => {
    for (const other of open.values()) other.alone = false;
    open.set(key, { index, t, label, ms: 0, task, alone: open.size === 0 });
  };
  const end = (key: string, t: number) => {
    const wait = open.get(key);
    open.delete(key);
    if (!wait?.alone || t <= wait.t) return;
    const { index, label, task } = wait;
    waits.set(task, [...(waits.get(task) ?? []), { index, t: wait.t, label, ms: t - wait.t }]);
  };
  for (const [index, event] of events.entries()) {
    if (event.type === 'timer-set' || event.type === 'io-wait')
      begin(`task ${event.task}`, event.task, event.label, index, event.t);
    else if (event.type === 'job-submitted')
      begin(`job ${event.job}`, event.task, event.label, index, event.t);
    else if (event.type === 'step-started' || event.type === 'task-done') end(`task ${event.task}`, event.t);
    else if (event.type === 'job-ended' || event.type === 'job-dropped') end(`job ${event.job}`, event.t);
  }
  return waits;
}
