import { placeOf } from '../../trace/place';
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
 * The task that waited longest for one call after the other while nothing else in the program went on: if those calls do
 * not need one another, together they would take as long as the longest. Whether they do, no trace knows; its advice says so.
 */
export const findOneByOne: Finder = (events) => {
  const kinds = new Map(
    events.flatMap((event) => (event.type === 'task-created' ? [[event.task, event.kind] as const] : [])),
  );
  const rows = [...lonelyWaits(events)].map(([task, waits]) => {
    const calls = callsOf(waits, kinds.get(task) ?? '');
    const ms = calls.reduce((sum, call) => sum + call.ms, 0);
    return { task, calls, ms, together: Math.max(...calls.map((call) => call.ms)) };
  });
  const most = rows.reduce<(typeof rows)[number] | null>(
    (best, row) => (row.ms - row.together > (best ? best.ms - best.together : 0) ? row : best),
    null,
  );
  const first = most?.calls[0];
  if (!most || !first || most.calls.length < LEAST_WAITS || most.ms - most.together < LEAST_GAIN_MS)
    return [];
  const { task, ms, together, calls } = most;
  const { index, t, label } = first;
  return [{ kind: 'one-by-one', index, t, task, label, count: calls.length, times: { ms, together } }];
};

/**
 * A task's waits by the calls of coroutines that they are in: what follows further down in one function belongs to one call.
 * Where its own function waits, that is no call; and a function that waits again after another lies around that one.
 */
function callsOf(waits: readonly Wait[], own: string): Wait[] {
  const calls: (Wait & { name: string; line: number })[] = [];
  const ended = new Map<string, number>();
  for (const wait of waits) {
    const place = placeOf(wait.label);
    const name = place?.function.split('.').at(-1) ?? wait.label;
    if (name === own) continue;
    const line = place?.line ?? 0;
    const last = calls.at(-1);
    if (last?.name === name && last.line < line) {
      Object.assign(last, { ms: last.ms + wait.ms, line });
      continue;
    }
    const before = ended.get(name);
    if (last?.name !== name && before !== undefined && before < line) return [];
    calls.push({ ...wait, name, line });
    ended.set(name, line);
  }
  return calls;
}

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
