import { type MachineReport, machineReport } from '../../shared/figures/machine-report';
import { endsWait, switchesOf } from '../../shared/figures/process-report';
import { makespanOf } from '../../shared/figures/report';
import { MAIN_TASK, type TraceEvent } from '../../shared/trace/trace';

/** What the charts draw. */
export const quantities = ['memory', 'switches', 'time'] as const;
export type Quantity = (typeof quantities)[number];

/** Values over kitchen time (s), in order. */
export interface Series {
  seconds: number[];
  values: number[];
}

/** Finished waits are counted in steps of this many ms: as fine as a chart can show. */
const STEP_MS = 10;
const BYTES = 1_000_000;

/**
 * What was measured of one lane, over time: memory (MB, the most so far, beyond what the process had before its first wait
 * where that is told), context switches since the first figures, and how many waits were over. It only grows; cut it at the
 * playhead.
 */
export class LaneHistory {
  readonly series: Record<Quantity, Series> = { memory: empty(), switches: empty(), time: empty() };
  /** What the system does not report. */
  readonly notGiven = new Set<Quantity>();
  /** How long the lane took (see LaneReport); null before its end. */
  makespanMs: number | null = null;
  /** Whether the memory is what the waits cost, without what the process had before. */
  startTold = false;
  /** How many waits there are: calls that were submitted, coroutines that were made. */
  waits = 0;
  /** What the machine did meanwhile; null while that is not told. */
  machine: MachineReport | null = null;
  #ended = false;
  #before = 0;
  #seen = 0;
  #done = 0;
  #firstSwitches: number | null = null;

  /** Takes the lane's whole event list; what it has seen before is skipped. */
  update(events: readonly TraceEvent[]): this {
    for (; this.#seen < events.length; this.#seen++) this.#apply(events[this.#seen] as TraceEvent);
    if (this.#ended) this.makespanMs ??= makespanOf(events);
    return this;
  }

  #apply(event: TraceEvent): void {
    if (event.type === 'process-measured') this.#measure(event);
    else if (event.type === 'process-started') this.#start(event);
    else if (beginsWait(event)) this.waits++;
    else if (endsWait(event)) this.#finish(event.t);
    else if (event.type === 'machine-measured') this.machine = machineReport([event], null);
    else if (event.type === 'lane-ended') this.#ended = true;
  }

  #start({ residentBytes }: TraceEvent<'process-started'>): void {
    this.#before = residentBytes;
    this.startTold = true;
  }

  #measure(event: TraceEvent<'process-measured'>): void {
    const grown = Math.max(0, event.residentBytes - this.#before) / BYTES;
    push(this.series.memory, event.t, Math.max(this.series.memory.values.at(-1) ?? 0, grown));
    const switches = switchesOf(event);
    if (switches === null) {
      this.notGiven.add('switches');
      return;
    }
    this.#firstSwitches ??= switches;
    push(this.series.switches, event.t, switches - this.#firstSwitches);
  }

  #finish(t: number): void {
    const { seconds, values } = this.series.time;
    if (seconds.length === 0) push(this.series.time, 0, 0);
    this.#done++;
    const last = seconds.length - 1;
    if (last > 0 && t - (seconds[last] as number) * 1000 < STEP_MS) values[last] = this.#done;
    else push(this.series.time, t, this.#done);
  }
}

function beginsWait(event: TraceEvent): boolean {
  return event.type === 'job-submitted' || (event.type === 'task-created' && event.task !== MAIN_TASK);
}

function empty(): Series {
  return { seconds: [], values: [] };
}

function push({ seconds, values }: Series, t: number, value: number): void {
  seconds.push(t / 1000);
  values.push(value);
}

/** How many of the values were there at kitchen time `t` (ms). */
export function countAt({ seconds }: Series, t: number): number {
  const after = seconds.findIndex((s) => s * 1000 > t);
  return after < 0 ? seconds.length : after;
}

/** The last value at kitchen time `t` (ms), or null before the first. */
export function valueAt(series: Series, t: number): number | null {
  return series.values[countAt(series, t) - 1] ?? null;
}
