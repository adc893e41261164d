import { type Report, report } from '../../shared/figures/report';
import { type RunHeader, RunLog } from '../../shared/trace/run-log';
import type { LaneId, TraceEvent, TraceEventType } from '../../shared/trace/trace';

/** Which event of a type: its own fields and, in place of the task's number, its name. */
export type Wanted<T extends TraceEventType> = Partial<TraceEvent<T>> & { taskName?: string };

export interface WaitOptions {
  /** Real ms after which waiting fails; 30,000 unless told. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

/** An event did not come; the message says which one was waited for, and what came last. */
export class WaitError extends Error {
  override name = 'WaitError';
}

/** A run as a test sees it: its typed trace as it grows, and what it waits for. */
export class TracedRun {
  readonly log: RunLog;
  #ended = false;
  readonly #names: Record<LaneId, Map<number, string>> = { left: new Map(), right: new Map() };
  readonly #watchers = new Set<() => void>();

  constructor(
    readonly header: RunHeader,
    /** Ends the run now: its lanes end as `stopped`. */
    readonly stop: () => Promise<void>,
  ) {
    this.log = new RunLog(header);
  }

  /** Appends new events, as a live run does. */
  append(events: readonly TraceEvent[]): void {
    this.log.append(events);
    for (const event of events)
      if (event.type === 'task-created') this.#names[event.lane].set(event.task, event.name);
    this.#wake();
  }

  /** Nothing more will come. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /**
   * The first event of that type that fits, in the trace already or as soon as it comes.
   * @throws WaitError where the run ends without it or it does not come in time
   */
  async event<T extends TraceEventType>(
    type: T,
    wanted: Wanted<T> = {},
    { timeoutMs = TIMEOUT_MS }: WaitOptions = {},
  ): Promise<TraceEvent<T>> {
    const seen = { left: 0, right: 0 };
    const find = () => this.#find(type, wanted, seen);
    return this.#until(find, () => describe(wanted, type), timeoutMs);
  }

  /** The whole trace, when every lane has ended. @throws WaitError where that takes too long */
  async ended({ timeoutMs = TIMEOUT_MS }: WaitOptions = {}): Promise<RunLog> {
    await this.#until(
      () => (this.#ended ? this.log : undefined),
      () => 'the end of the run',
      timeoutMs,
    );
    return this.log;
  }

  /** The figures of the run as far as it has come. */
  report(): Report {
    return report(this.log);
  }

  #find<T extends TraceEventType>(
    type: T,
    { taskName, ...fields }: Wanted<T>,
    seen: Record<LaneId, number>,
  ): TraceEvent<T> | undefined {
    for (const { lane } of this.header.lanes) {
      const events = this.log.lanes[lane];
      for (; seen[lane] < events.length; seen[lane]++) {
        const event = events[seen[lane]] as TraceEvent;
        if (event.type !== type) continue;
        const name = 'task' in event ? this.#names[lane].get(event.task) : undefined;
        const fits = Object.entries(fields).every(([key, value]) => event[key as keyof TraceEvent] === value);
        if (fits && (taskName === undefined || name === taskName)) return event as TraceEvent<T>;
      }
    }
    return undefined;
  }

  async #until<T>(find: () => T | undefined, what: () => string, timeoutMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        act();
      };
      const look = () => {
        const found = find();
        if (found !== undefined) settle(() => resolve(found));
        else if (this.#ended) settle(() => reject(this.#missed(`the run ended without ${what()}`)));
      };
      const timer = setTimeout(
        () => settle(() => reject(this.#missed(`${what()} did not come within ${timeoutMs} ms`))),
        timeoutMs,
      );
      this.#watchers.add(look);
      look();
    });
  }

  #missed(why: string): WaitError {
    const last = [this.log.lanes.left.at(-1), this.log.lanes.right.at(-1)]
      .filter((event) => event !== undefined)
      .map(({ lane, type, t }) => `${lane}: ${type} at ${t} ms`);
    return new WaitError(`${why} (${this.log.length} events came; the last, ${last.join('; ') || 'none'})`);
  }

  #wake(): void {
    for (const look of [...this.#watchers]) look();
  }
}

function describe({ taskName, ...fields }: { taskName?: string }, type: TraceEventType): string {
  const task = taskName === undefined ? '' : ` of ${taskName}`;
  const rest = Object.keys(fields).length === 0 ? '' : ` with ${JSON.stringify(fields)}`;
  return `${type}${task}${rest}`;
}
