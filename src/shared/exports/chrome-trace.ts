import type { Bookmark } from '../bookmark';
import type { RunLog } from '../run-log';
import { LaneSpans } from '../spans';
import { type LaneId, laneIds, type Mode, type TraceEvent } from '../trace';

/**
 * An event of Chrome's Trace Event Format, which Perfetto and chrome://tracing open
 * (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU). `ts` and `dur` are microseconds.
 */
export interface ChromeEvent {
  ph: 'X' | 'M' | 'i' | 's' | 'f';
  name: string;
  cat: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** A flow's number. */
  id?: number;
  /** A flow ends in the slice that is there, not in the next one. */
  bp?: 'e';
  /** How far an instant reaches: its thread, or the whole trace. */
  s?: 't' | 'g';
  args?: Record<string, unknown>;
}

/** Rows of a lane: the cook's thread, then its tasks by number, then the executor's workers. */
const COOK = 1;
const FIRST_TASK = 1000;
const FIRST_WORKER = 1_000_000_000;

/** A run as Chrome trace events: a process a lane; a row for its thread, for each task's waits and for each worker. */
export function chromeTrace(
  log: RunLog,
  bookmarks: readonly Bookmark[] = [],
): { traceEvents: ChromeEvent[]; displayTimeUnit: 'ms' } {
  const traceEvents = log.header.lanes.flatMap(({ lane, mode }) => new LaneTrace(log, lane, mode).events());
  return { traceEvents: [...traceEvents, ...bookmarks.map(instant)], displayTimeUnit: 'ms' };
}

/** A bookmark belongs to no lane. */
function instant({ t, note }: Bookmark): ChromeEvent {
  const ts = microseconds(t);
  return { ph: 'i', s: 'g', name: note || 'bookmark', cat: 'bookmark', pid: laneIds.length + 1, tid: 1, ts };
}

class LaneTrace {
  readonly #events: ChromeEvent[] = [];
  readonly #pid: number;
  readonly #log: readonly TraceEvent[];

  constructor(
    log: RunLog,
    readonly lane: LaneId,
    readonly mode: Mode,
  ) {
    this.#pid = laneIds.indexOf(lane) + 1;
    this.#log = log.lanes[lane];
  }

  events(): ChromeEvent[] {
    this.#name('process_name', 0, `${this.lane}: ${this.mode}`);
    this.#name('thread_name', COOK, 'cook (the thread)');
    this.#steps();
    this.#waits();
    this.#jobs();
    return this.#events;
  }

  /** The thread: what it runs, step by step, and within that its hands' work and its blocks. */
  #steps(): void {
    const open: { task: number; t: number }[] = [];
    const names = new Map<number, string>();
    const setAt = new Map<number, { timer: number; t: number }>();
    let inner: { name: string; t: number; cat: string } | null = null;
    for (const event of this.#log) {
      switch (event.type) {
        case 'task-created':
          names.set(event.task, event.name);
          break;
        case 'step-started': {
          open.push({ task: event.task, t: event.t });
          const timer = setAt.get(event.task);
          if (timer) this.#flow(timer, event);
          setAt.delete(event.task);
          break;
        }
        case 'timer-set':
          setAt.set(event.task, event);
          this.#closeStep(open, names, event);
          break;
        case 'task-suspended':
        case 'task-done':
          this.#closeStep(open, names, event);
          break;
        case 'work-started':
        case 'block-started':
          inner = {
            name: event.label || event.type,
            t: event.t,
            cat: event.type === 'work-started' ? 'work' : 'blocked',
          };
          break;
        case 'idle-started':
          inner = { name: 'idle', t: event.t, cat: 'idle' };
          break;
        case 'work-ended':
        case 'block-ended':
        case 'idle-ended':
          if (inner) this.#slice(COOK, inner.name, inner.cat, inner.t, event.t);
          inner = null;
          break;
        case 'lane-ended':
          if (inner) this.#slice(COOK, inner.name, inner.cat, inner.t, event.t);
          while (open.length > 0) this.#closeStep(open, names, event);
          break;
        case 'process-suspended':
          this.#events.push({
            ...this.#at(COOK, 'suspended', 'suspended', event.t),
            ph: 'i',
            s: 't',
            args: { realMs: event.ms },
          });
          break;
        case 'printed':
          this.#events.push({ ...this.#at(COOK, event.text, 'printed', event.t), ph: 'i', s: 't' });
          break;
      }
    }
  }

  #closeStep(open: { task: number; t: number }[], names: Map<number, string>, { t }: { t: number }): void {
    const step = open.pop();
    if (step) this.#slice(COOK, names.get(step.task) ?? '', 'step', step.t, t, { task: step.task });
  }

  /** From the wait on its task's row to the step that the bell leads to. */
  #flow({ timer, t }: { timer: number; t: number }, step: { task: number; t: number }): void {
    const id = this.#pid * 1_000_000_000 + timer;
    const row = FIRST_TASK + step.task;
    this.#events.push({ ...this.#at(row, 'timer', 'timer', t), ph: 's', id });
    this.#events.push({ ...this.#at(COOK, 'timer', 'timer', step.t), ph: 'f', bp: 'e', id });
  }

  /** A task's own row: what it waits for, and how long it was ready before it ran. */
  #waits(): void {
    const { spans, tasks, bells } = new LaneSpans().update(this.#log);
    for (const { id, name } of tasks) this.#name('thread_name', FIRST_TASK + id, name);
    const endMs = this.#log.at(-1)?.t ?? 0;
    for (const { kind, task, label, startMs, endMs: end } of spans)
      if (task !== null && (kind === 'wait' || kind === 'ready'))
        this.#slice(FIRST_TASK + task, label || kind, kind, startMs, end ?? endMs);
    for (const { task, t } of bells)
      this.#events.push({ ...this.#at(FIRST_TASK + task, 'bell', 'timer', t), ph: 'i', s: 't' });
  }

  #jobs(): void {
    const labels = new Map<number, string>();
    const started = new Map<number, number>();
    for (const event of this.#log) {
      if (event.type === 'job-submitted') labels.set(event.job, event.label);
      if (event.type === 'job-started') started.set(event.job, event.t);
      if (event.type === 'job-ended')
        this.#slice(
          FIRST_WORKER + event.worker,
          labels.get(event.job) ?? '',
          'job',
          started.get(event.job) ?? event.t,
          event.t,
          { job: event.job },
        );
    }
    const workers = new Set(this.#log.flatMap((event) => ('worker' in event ? [event.worker] : [])));
    for (const worker of workers) this.#name('thread_name', FIRST_WORKER + worker, `worker ${worker + 1}`);
  }

  #slice(
    tid: number,
    name: string,
    cat: string,
    from: number,
    to: number,
    args?: Record<string, unknown>,
  ): void {
    const { ts, ...rest } = this.#at(tid, name, cat, from);
    this.#events.push({ ph: 'X', ...rest, ts, dur: microseconds(to) - ts, ...(args && { args }) });
  }

  #name(name: string, tid: number, value: string): void {
    this.#events.push({ ...this.#at(tid, name, '__metadata', 0), ph: 'M', args: { name: value } });
  }

  #at(tid: number, name: string, cat: string, t: number) {
    return { name, cat, pid: this.#pid, tid, ts: microseconds(t) };
  }
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}
