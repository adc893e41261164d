import { placeOf } from '../../trace/place';
import { MAIN_TASK, type TraceEvent } from '../../trace/trace';
import type { Finder } from './finding';

/** Fewer waits in a row, a shorter gain, or a smaller part of the lane's time is not worth a word. */
const LEAST_WAITS = 2;
const LEAST_GAIN_MS = 100;
const LEAST_PART = 0.1;

interface Wait {
  index: number;
  t: number;
  label: string;
  ms: number;
  /** Only read from, or written to, what was opened before: in which order that is done matters. */
  goesOn: boolean;
}

interface Row {
  task: number;
  calls: Wait[];
  ms: number;
  together: number;
}

/**
 * The task that waited longest for one call after the other while nothing else in the program went on: if those calls do
 * not need one another, together they would take as long as the longest. Whether they do, no trace knows; its advice says so.
 */
export const findOneByOne: Finder = (events) => {
  const kinds = new Map(
    events.flatMap((event) => (event.type === 'task-created' ? [[event.task, event.kind] as const] : [])),
  );
  const rows = [...lonelyWaits(events)].flatMap(([task, waits]) =>
    rowsOf(waits, kinds.get(task) ?? '').map((calls): Row => {
      const ms = calls.reduce((sum, call) => sum + call.ms, 0);
      return { task, calls, ms, together: Math.max(...calls.map((call) => call.ms)) };
    }),
  );
  const least = Math.max(LEAST_GAIN_MS, LEAST_PART * (events.at(-1)?.t ?? 0));
  const most = rows
    .filter(({ calls, ms, together }) => calls.length >= LEAST_WAITS && ms - together >= least)
    .reduce<Row | null>((best, row) => (best && gainOf(best) >= gainOf(row) ? best : row), null);
  const first = most?.calls[0];
  if (!most || !first) return [];
  const { task, ms, together, calls } = most;
  const { index, t, label } = first;
  return [{ kind: 'one-by-one', index, t, task, label, count: calls.length, times: { ms, together } }];
};

const gainOf = ({ ms, together }: Row) => ms - together;

/** Whose waits are no calls that one could make together: Python makes them, each in its place. */
const PYTHONS_OWN: readonly string[] = ['__aenter__', '__aexit__', '__anext__'];

/**
 * A task's waits without a break between them, by calls. Its own function's waits are no calls, and such a break, as are
 * those that Python makes for a statement; so is a call that goes on with a connection: what comes after may need what came in.
 */
function rowsOf(waits: readonly (Wait | null)[], own: string): Wait[][] {
  const none = [own, ...PYTHONS_OWN];
  const unbroken = split(waits, (wait): wait is Wait => wait !== null && !none.includes(functionOf(wait)));
  return unbroken.flatMap((row) => split(callsOf(row), (call): call is Wait => !call.goesOn));
}

/** The stretches in which all are such. */
function split<Each, Kept extends Each>(
  all: readonly Each[],
  isKept: (each: Each) => each is Kept,
): Kept[][] {
  const rows: Kept[][] = [[]];
  for (const each of all)
    if (isKept(each)) rows.at(-1)?.push(each);
    else rows.push([]);
  return rows.filter((row) => row.length > 0);
}

function functionOf({ label }: Wait): string {
  return placeOf(label)?.function.split('.').at(-1) ?? label;
}

/**
 * Waits by the calls of coroutines that they are in: what follows further down in one function belongs to one call, and a
 * function that waits again after another lies around that one.
 */
function callsOf(waits: readonly Wait[]): Wait[] {
  const calls: (Wait & { name: string; line: number })[] = [];
  const ended = new Map<string, number>();
  for (const wait of waits) {
    const name = functionOf(wait);
    const line = placeOf(wait.label)?.line ?? 0;
    const last = calls.at(-1);
    if (last?.name === name && last.line < line) {
      Object.assign(last, { ms: last.ms + wait.ms, line, goesOn: last.goesOn && wait.goesOn });
      continue;
    }
    const before = ended.get(name);
    if (last?.name !== name && before !== undefined && before < line) return [];
    calls.push({ ...wait, name, line });
    ended.set(name, line);
  }
  return calls;
}

interface OpenWait extends Wait {
  task: number;
  /** Nothing else was under way, and it came to its end. */
  counts: boolean;
}

/** By task, its waits for time, a helper or the world outside during which nothing else was under way; null where it waited otherwise. */
function lonelyWaits(events: readonly TraceEvent[]): Map<number, (Wait | null)[]> {
  const waits = new Map<number, (Wait | null)[]>();
  const note = (task: number, wait: Wait | null) => waits.set(task, [...(waits.get(task) ?? []), wait]);
  const open = new Map<string, OpenWait>();
  const begin = (
    key: string,
    index: number,
    event: TraceEvent<'timer-set' | 'io-wait' | 'job-submitted'>,
  ) => {
    for (const other of open.values()) other.counts = false;
    const goesOn = event.type === 'io-wait' && event.kind !== 'connect' && event.kind !== 'process';
    const { task, label, t } = event;
    open.set(key, { index, t, label, ms: 0, goesOn, task, counts: open.size === 0 });
  };
  const end = (key: string, t: number) => {
    const wait = open.get(key);
    if (!wait || !open.delete(key)) return;
    const { task, counts, ...known } = wait;
    if (!counts) note(task, null);
    else if (t > wait.t) note(task, { ...known, ms: t - wait.t });
  };
  for (const [index, event] of events.entries()) {
    if (event.type === 'timer-set' || event.type === 'io-wait') begin(`task ${event.task}`, index, event);
    else if (event.type === 'job-submitted') begin(`job ${event.job}`, index, event);
    else if (event.type === 'step-started' || event.type === 'task-done') end(`task ${event.task}`, event.t);
    else if (event.type === 'job-ended' || event.type === 'job-dropped') end(`job ${event.job}`, event.t);
    else if (event.type === 'task-suspended' && event.on !== 'executor' && event.on !== 'turn')
      note(event.task, null);
    else if (event.type === 'loop-started') note(MAIN_TASK, null);
    else if (event.type === 'cancellation' && event.how === 'asked')
      for (const wait of open.values()) wait.counts &&= wait.task !== event.task;
  }
  return waits;
}
