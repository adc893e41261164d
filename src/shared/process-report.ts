import type { TraceEvent } from './trace';

/** What the operating system measured of the process that did a lane's waits. */
export interface ProcessReport {
  /** Kitchen time from the lane's start to the last figures, ms. */
  elapsedMs: number;
  /** The most that was resident at once. */
  residentBytes: number;
  /** Context switches between the first figures and the last; null where the system does not tell, as with `threads`. */
  voluntarySwitches: number | null;
  involuntarySwitches: number | null;
  /** The most threads at once. */
  threads: number | null;
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
  };
}

/** Context switches of both kinds, where the system tells of both. */
export function switchesOf({
  voluntarySwitches,
  involuntarySwitches,
}: Omit<Figures, 'threads'>): number | null {
  if (voluntarySwitches === null || involuntarySwitches === null) return null;
  return voluntarySwitches + involuntarySwitches;
}

function since(measured: readonly Measured[], count: keyof Figures): number | null {
  const [first, last] = [measured[0]?.[count] ?? null, measured.at(-1)?.[count] ?? null];
  return first === null || last === null ? null : last - first;
}

function mostThreads(most: number | null, { threads }: Measured): number | null {
  return threads === null ? most : Math.max(most ?? 0, threads);
}
