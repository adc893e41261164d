import { LaneSpans, type Span } from '../figures/spans';
import type { RunLog } from '../trace/run-log';
import { type LaneId, laneIds, MAIN_TASK, type Mode, type TraceEvent } from '../trace/trace';
import type { ChromeEvent, Numbers } from './chrome-events';
import { type Flow, flowsOf } from './chrome-flows';
import { FlatRow } from './chrome-row';
import { ThreadRow } from './chrome-thread';

/** A lane as a process of a Chrome trace: a row for its thread, for each task's waits and for each worker. */
export class LaneTrace {
  readonly #events: ChromeEvent[] = [];
  readonly #pid: number;
  readonly #log: readonly TraceEvent[];
  readonly #endMs: number;
  readonly #flows: ReturnType<typeof flowsOf>;
  /** Of flows whose wait is in the trace: an arrow begins somewhere. */
  readonly #begun = new Set<Flow>();

  constructor(
    log: RunLog,
    readonly lane: LaneId,
    readonly mode: Mode,
    readonly tids: Numbers,
    flowIds: Numbers,
  ) {
    this.#pid = laneIds.indexOf(lane) + 1;
    this.#log = log.lanes[lane];
    this.#endMs = this.#log.at(-1)?.t ?? 0;
    this.#flows = flowsOf(this.#log, () => flowIds.next());
  }

  /** Waits come before the thread, and so does where an arrow begins before where it ends. */
  events(): ChromeEvent[] {
    const thread = { pid: this.#pid, tid: this.#pid };
    this.#name('process_name', `${this.lane}: ${this.mode}`);
    this.#name('thread_name', 'cook (the thread)');
    this.#waits();
    const row = new ThreadRow(this.#events, thread, (event, slice) => this.#endFlow(event, slice));
    for (const event of this.#log) row.take(event);
    row.close(this.#endMs);
    this.#jobs();
    return this.#events;
  }

  /** A task's own row: what it waits for, and how long it was ready before it ran. */
  #waits(): void {
    const { spans, tasks, bells } = new LaneSpans().update(this.#log);
    const rows = new Map<number, FlatRow>();
    // The main task has a row only where arrows begin in it.
    const main = this.#log.find((event) => event.type === 'task-created' && event.task === MAIN_TASK);
    if (this.#flows.ofTask.has(MAIN_TASK) && main && 'name' in main)
      rows.set(MAIN_TASK, this.#row(main.name));
    for (const { id, name } of tasks) if (!rows.has(id)) rows.set(id, this.#row(name));
    for (const span of spans) {
      const row = rows.get(span.task ?? -1);
      if (row && (span.kind === 'wait' || span.kind === 'ready')) this.#wait(row, span);
    }
    for (const { task, t } of bells) rows.get(task)?.instant('bell', 'timer', t);
  }

  /** What took no time is left out, unless an arrow begins there. */
  #wait(row: FlatRow, { kind, task, label, startMs, endMs, dueMs }: Span): void {
    const flows = dueMs === null ? undefined : this.#flows.ofTask.get(task ?? MAIN_TASK);
    const flow = flows?.at(-1)?.setMs === startMs ? flows?.pop() : undefined;
    if (!flow && endMs === startMs) return;
    const slice = row.slice(label || kind, kind, startMs, endMs ?? this.#endMs);
    if (!flow) return;
    this.#begun.add(flow);
    this.#events.push({ ...row.place, ph: 's', name: 'timer', cat: 'timer', ts: slice.ts, id: flow.id });
  }

  #endFlow(event: TraceEvent, { pid, tid, ts }: ChromeEvent): void {
    const flow = this.#flows.toStep.get(event);
    if (flow && this.#begun.has(flow))
      this.#events.push({ ph: 'f', bp: 'e', name: 'timer', cat: 'timer', pid, tid, ts, id: flow.id });
  }

  /** A row for each worker that took a call. */
  #jobs(): void {
    const { jobs } = new LaneSpans().update(this.#log);
    const rows = new Map<number, FlatRow>();
    for (const { worker, label, job, startMs, endMs } of jobs) {
      const row = rows.get(worker) ?? this.#row(`helper ${worker + 1}`);
      rows.set(worker, row);
      row.slice(label || 'call', 'job', startMs, endMs ?? this.#endMs, { job });
    }
  }

  #row(name: string): FlatRow {
    return new FlatRow(this.#events, { pid: this.#pid, tid: this.tids.next() }, name);
  }

  #name(name: string, value: string): void {
    const place = { pid: this.#pid, tid: this.#pid };
    this.#events.push({ ph: 'M', name, cat: '__metadata', ...place, ts: 0, args: { name: value } });
  }
}
