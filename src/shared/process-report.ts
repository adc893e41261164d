import type { TraceEvent } from './trace';

/** What the operating system measured of the process that did a lane's waits. */
export interface ProcessReport {
  /** Kitchen time from the lane's start to the last figures, ms. */
  elapsedMs: number;
  /** The most that was resident at once. */
  residentBytes: number;
  /** Context switches between the first figures and the last. */
  voluntarySwitches: number;
  involuntarySwitches: number;
  /** The most threads at once; 0 where the system does not tell. */
  threads: number;
}

/** The figures of a lane's process, from its trace; null where the lane had none. */
export function processReport(events: readonly TraceEvent[]): ProcessReport | null {
  const measured = events.filter((event) => event.type === 'process-measured');
  const [first] = measured;
  const last = measured.at(-1);
  if (!first || !last) return null;
  return {
    elapsedMs: last.t,
    residentBytes: Math.max(...measured.map(({ residentBytes }) => residentBytes)),
    voluntarySwitches: last.voluntarySwitches - first.voluntarySwitches,
    involuntarySwitches: last.involuntarySwitches - first.involuntarySwitches,
    threads: Math.max(...measured.map(({ threads }) => threads)),
  };
}
