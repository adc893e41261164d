import type { TraceEvent } from '../trace/trace';

/** What workers did that a lane's main thread gave one job each: threads that may share a lock, or processes. */
export interface WorkReport {
  workers: number;
  /** They computed; else they only waited. */
  computes: boolean;
  /** They had one lock between them. */
  oneLock: boolean;
  /** How many had it, or worked without one, at the same moment at most. */
  atOnce: number;
  /** How often the lock went from one to another. */
  handovers: number;
  /** For how long they held the lock, or worked without one, in all, ms. */
  workedMs: number;
  /** The longest that one took from its first step to its last, ms. */
  longestMs: number;
  /** What processes cost: the longest start, ms; and bringing results back: bytes and ms in all. Null for threads. */
  processes: { startMs: number; bytes: number; returnMs: number; cpuMs: number } | null;
}

/** The work of a lane's workers, from its trace; null where none of its workers did any, or tasks gave it to them. */
export function workReport(events: readonly TraceEvent[]): WorkReport | null {
  const submitted = events.filter((event) => event.type === 'job-submitted');
  const isOther = (event: TraceEvent) => event.type === 'process-measured' || event.type === 'turn-started';
  if (submitted.length === 0 || events.some(isOther)) return null;
  const computes = submitted.every(({ ms }) => ms === 0);
  const oneLock = events.some(({ type }) => type === 'lock-taken');
  return {
    workers: submitted.length,
    computes,
    oneLock,
    ...spansOf(events, oneLock && computes),
    handovers: handovers(events),
    longestMs: spansOf(events, false).longestMs,
    processes: processesOf(events),
  };
}

/**
 * How much of a processor's time they were given of what so many cores have for them, 0 to 1; null where they did not
 * compute.
 */
export function shareGiven(
  { computes, workedMs, atOnce, processes }: WorkReport,
  ownMs: number,
  cores: number,
): number | null {
  if (!computes || workedMs === 0) return null;
  const room = workedMs * Math.min(1, cores / Math.max(1, atOnce));
  return room === 0 ? null : Math.min(1, (processes?.cpuMs ?? ownMs) / room);
}

/** @param locked spans are those in which the lock was held, else those of the jobs */
function spansOf(events: readonly TraceEvent[], locked: boolean) {
  const [start, end] = locked ? ['lock-taken', 'lock-released'] : ['job-started', 'job-ended'];
  const since = new Map<number, number>();
  const spans = { atOnce: 0, workedMs: 0, longestMs: 0 };
  for (const event of events) {
    if (!('worker' in event) || event.worker === null) continue;
    if (event.type === start) since.set(event.worker, event.t);
    spans.atOnce = Math.max(spans.atOnce, since.size);
    if (event.type !== end) continue;
    const ms = event.t - (since.get(event.worker) ?? event.t);
    since.delete(event.worker);
    spans.workedMs += ms;
    spans.longestMs = Math.max(spans.longestMs, ms);
  }
  return spans;
}

function handovers(events: readonly TraceEvent[]): number {
  const holders = events.flatMap((event) => (event.type === 'lock-taken' ? [event.worker] : []));
  return holders.filter((worker, i) => i > 0 && worker !== holders[i - 1]).length;
}

function processesOf(events: readonly TraceEvent[]): WorkReport['processes'] {
  const started = events.filter((event) => event.type === 'process-started');
  if (started.length === 0) return null;
  const results = events.filter((event) => event.type === 'result-received');
  return {
    startMs: started.reduce((latest, { t }) => Math.max(latest, t), 0),
    bytes: results.reduce((sum, { bytes }) => sum + bytes, 0),
    returnMs: results.reduce((sum, { ms }) => sum + ms, 0),
    cpuMs: results.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
  };
}
