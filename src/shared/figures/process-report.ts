import { MAIN_TASK, type TraceEvent } from '../trace/trace';

/** What the operating system measured of the process that did a lane's waits. */
export interface ProcessReport {
  /** Kitchen time from the lane's start to the last figures, ms. */
  elapsedMs: number;
  /** The most that was resident at once. */
  residentBytes: number;
  /** Context switches between the first figures and the last; null where the system does not report them, as with `threads`. */
  voluntarySwitches: number | null;
  involuntarySwitches: number | null;
  /** The most threads at once. */
  threads: number | null;
  /** What the process had before its first wait: its runtime's own. Null where the recording does not say (format 1 to 3). */
  before: { residentBytes: number; threads: number | null } | null;
  /** How many waits were over. */
  waits: number;
}

type Measured = TraceEvent<'process-measured'>;
type Figures = Pick<Measured, 'voluntarySwitches' | 'involuntarySwitches' | 'threads'>;

/** The figures of a lane's process, from its trace; null where the lane had none. */
export function processReport(events: readonly TraceEvent[]): ProcessReport | null {
  const measured = events.filter((event) => event.type === 'process-measured');
  const last = measured.at(-1);
  if (!last) return null;
  return {
    elapsedMs: last.t,
    residentBytes: measured.reduce((most, { residentBytes }) => Math.max(most, residentBytes), 0),
    voluntarySwitches: since(measured, 'voluntarySwitches'),
    involuntarySwitches: since(measured, 'involuntarySwitches'),
    threads: measured.reduce(mostThreads, null),
    before: beforeWaits(events),
    waits: events.filter(endsWait).length,
  };
}

/** Whether a wait is over with this event: a call has returned, or a coroutine is done. */
export function endsWait(event: TraceEvent): boolean {
  return event.type === 'job-ended' || (event.type === 'task-done' && event.task !== MAIN_TASK);
}

/** What one wait cost. */
export interface WaitCost {
  /** Of the lane's time. */
  ms: number;
  /** Of both kinds; null where the system does not report them. */
  switches: number | null;
  /** Beyond what the process had before; null if that is unknown. */
  bytes: number | null;
}

/** What one of a lane's waits cost; null where none was over. */
export function waitCost(process: ProcessReport, makespanMs: number): WaitCost | null {
  const { waits, before, residentBytes } = process;
  if (waits === 0) return null;
  const switches = switchesOf(process);
  return {
    ms: makespanMs / waits,
    switches: switches === null ? null : switches / waits,
    bytes: before && Math.max(0, residentBytes - before.residentBytes) / waits,
  };
}

/** How many threads the waits used besides the runtime's own; null if that is unknown. */
export function waitingThreads({ threads, before }: ProcessReport): number | null {
  if (threads === null || before === null || before.threads === null) return null;
  return Math.max(0, threads - before.threads);
}

/** Voluntary and involuntary context switches, if the system reports both. */
export function switchesOf({
  voluntarySwitches,
  involuntarySwitches,
}: Omit<Figures, 'threads'>): number | null {
  if (voluntarySwitches === null || involuntarySwitches === null) return null;
  return voluntarySwitches + involuntarySwitches;
}

/** Recordings of format 1 to 3 say nothing of it: their first figures were measured with all threads already there. */
function beforeWaits(events: readonly TraceEvent[]): ProcessReport['before'] {
  const started = events.find((event) => event.type === 'process-started' && event.worker === null);
  if (started?.type !== 'process-started') return null;
  return { residentBytes: started.residentBytes, threads: started.threads };
}

function since(measured: readonly Measured[], count: keyof Figures): number | null {
  const [first, last] = [measured[0]?.[count] ?? null, measured.at(-1)?.[count] ?? null];
  return first === null || last === null ? null : last - first;
}

function mostThreads(most: number | null, { threads }: Measured): number | null {
  return threads === null ? most : Math.max(most ?? 0, threads);
}
