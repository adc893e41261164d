import { isLate } from '../trace/kitchen-time';
import { placeOf } from '../trace/place';
import type { TraceEvent } from '../trace/trace';
import { MAIN_TASK } from '../trace/trace';
import type { Suspension } from './suspensions';

/** What fills a stretch of a task's row. `idle` belongs to the lane, not to a task. */
export type SpanKind = 'work' | 'wait' | 'blocked' | 'ready' | 'idle';

/** A stretch of kitchen time in which one thing went on. */
export interface Span {
  kind: SpanKind;
  /** The task, or null for `idle` and for what a callback did. */
  task: number | null;
  /** The lesson's step ("fry"), '' where there is none. */
  label: string;
  startMs: number;
  /** null while it goes on. */
  endMs: number | null;
  /** When it was bound to end when it began (a timer's deadline, the end of a blocking call), or null. */
  dueMs: number | null;
}

export interface SpanTask {
  id: number;
  kind: string;
  name: string;
  createdMs: number;
}

export interface Bell {
  t: number;
  task: number;
  /** When it should have rung, where the loop came to it later than that, or null. */
  lateSinceMs: number | null;
}

/** A blocking call on one of the executor's threads. */
export interface JobSpan extends Omit<Span, 'kind' | 'task'> {
  kind: 'job';
  task: number;
  job: number;
  /** From 0. */
  worker: number;
}

/** Threads that stand by from one time on, ms; they are numbered on from those of the pools before. */
export interface Pool {
  sinceMs: number;
  workers: number;
}

/** A stretch in which a worker held the lane's one lock. */
export interface LockSpan {
  worker: number;
  startMs: number;
  /** null while it goes on. */
  endMs: number | null;
}

/** A moment at which a task would be or was cancelled for taking too long. */
export interface TimeoutMark {
  task: number;
  timer: number;
  setMs: number;
  deadlineMs: number;
  /** null while it runs. */
  endMs: number | null;
  expired: boolean;
}

/** What fills no time: an event that is neither here nor has a case does not compile. */
type WithoutSpan =
  | 'callback-cancelled'
  | 'callback-due'
  | 'callback-scheduled'
  | 'cancellation'
  | 'future-created'
  | 'lane-started'
  | 'loop-started'
  | 'machine-measured'
  | 'order-placed'
  | 'order-served'
  | 'orders-closed'
  | 'printed'
  | 'process-measured'
  | 'process-started'
  | 'program-exited'
  | 'resource-changed'
  | 'resource-created'
  | 'result-received'
  | 'slot-freed'
  | 'slot-taken'
  | 'ticket-placed'
  | 'timer-cancelled'
  | 'turn-started'
  | 'values'
  | 'warned';

/**
 * One lane's spans, made from its events as they come. It only grows, so a window keeps one a lane, feeds it what is
 * new, and cuts the spans at its playhead: no span changes its kind or start once it has begun.
 */
export class LaneSpans {
  readonly spans: Span[] = [];
  readonly bells: Bell[] = [];
  /** In the order they were created; the main task is not among them. */
  readonly tasks: SpanTask[] = [];
  /** In the order in which workers took them. */
  readonly jobs: JobSpan[] = [];
  readonly locks: LockSpan[] = [];
  readonly timeouts: TimeoutMark[] = [];
  readonly suspensions: Suspension[] = [];
  /** The executor's pools of threads, in the order in which they began to stand by. */
  readonly pools: Pool[] = [];
  #seen = 0;
  /** A task's own open span: ready, waiting, working or blocked. */
  readonly #open = new Map<number, Span>();
  #idle: Span | null = null;
  /** A callback has the thread: what is blocked then is no task, and the task that scheduled it waits on. */
  #callback = false;
  #byCallback: Span | null = null;
  /** The loop runs no more: whatever its program waits for now, no loop is idle. */
  #stopped = false;
  readonly #submitted = new Map<number, TraceEvent<'job-submitted'>>();
  readonly #openJobs = new Map<number, JobSpan>();
  readonly #openTimeouts = new Map<number, TimeoutMark>();
  #lock: LockSpan | null = null;

  /** Takes the lane's whole event list; what it has seen before is skipped. */
  update(events: readonly TraceEvent[]): this {
    for (; this.#seen < events.length; this.#seen++) this.#apply(events[this.#seen] as TraceEvent);
    return this;
  }

  #apply(event: TraceEvent): void {
    switch (event.type) {
      case 'task-created':
        if (event.task === MAIN_TASK) return;
        this.tasks.push({ id: event.task, kind: event.kind, name: event.name, createdMs: event.t });
        this.#begin('ready', event.task, '', event.t, null);
        break;
      case 'step-started':
      case 'task-done':
        this.#end(event.task, event.t);
        break;
      case 'work-ended':
      case 'block-ended':
        if (this.#callback) this.#endByCallback(event.t);
        else this.#end(event.task, event.t);
        break;
      case 'callback-started':
        this.#callback = true;
        break;
      case 'callback-ended':
        this.#endByCallback(event.t);
        this.#callback = false;
        break;
      case 'task-suspended':
        this.#begin(event.on === 'turn' ? 'ready' : 'wait', event.task, event.label, event.t, null);
        break;
      case 'io-wait':
        this.#begin('wait', event.task, event.label, event.t, null);
        break;
      case 'timer-set':
        this.#begin('wait', event.task, event.label, event.t, event.deadline);
        break;
      case 'timer-fired':
        if (event.task !== MAIN_TASK || placeOf(this.#open.get(MAIN_TASK)?.label ?? '')) this.#ring(event);
        this.#begin('ready', event.task, '', event.t, null);
        break;
      case 'task-woken':
        if (this.#open.get(event.task)?.kind !== 'ready') this.#begin('ready', event.task, '', event.t, null);
        break;
      case 'work-started':
        this.#beginStretch('work', event);
        break;
      case 'block-started':
        this.#beginStretch('blocked', event);
        break;
      case 'loop-started':
        this.#stopped = false;
        break;
      case 'loop-stopped':
        this.#stopped = true;
        break;
      case 'idle-started':
        if (this.#stopped) return;
        this.#idle = { kind: 'idle', task: null, label: '', startMs: event.t, endMs: null, dueMs: null };
        this.spans.push(this.#idle);
        break;
      case 'idle-ended':
        if (this.#idle) this.#idle.endMs = event.t;
        this.#idle = null;
        break;
      case 'executor-started':
        this.pools.push({ sinceMs: event.t, workers: event.workers });
        break;
      case 'job-submitted':
        this.#submitted.set(event.job, event);
        break;
      case 'job-started':
        this.#beginJob(event);
        break;
      case 'job-ended':
        this.#endJob(event.job, event.t);
        break;
      case 'job-dropped':
        this.#submitted.delete(event.job);
        break;
      case 'lock-taken':
        this.#lock = { worker: event.worker, startMs: event.t, endMs: null };
        this.locks.push(this.#lock);
        break;
      case 'lock-released':
        this.#endLock(event.t);
        break;
      case 'timeout-set':
        this.#beginTimeout(event);
        break;
      case 'timeout-ended':
        this.#endTimeout(event.timer, event.t, event.how === 'expired');
        break;
      case 'process-suspended':
        this.suspensions.push({ t: event.t, ms: event.ms });
        break;
      case 'lane-ended':
        for (const task of this.#open.keys()) this.#end(task, event.t);
        for (const job of this.#openJobs.keys()) this.#endJob(job, event.t);
        for (const timer of this.#openTimeouts.keys()) this.#endTimeout(timer, event.t, false);
        this.#endLock(event.t);
        this.#endByCallback(event.t);
        if (this.#idle) this.#idle.endMs = event.t;
        break;
      default:
        event satisfies TraceEvent<WithoutSpan>;
    }
  }

  #begin(kind: SpanKind, task: number, label: string, startMs: number, dueMs: number | null): void {
    this.#end(task, startMs);
    const span: Span = { kind, task, label, startMs, endMs: null, dueMs };
    this.#open.set(task, span);
    this.spans.push(span);
  }

  #beginStretch(
    kind: 'work' | 'blocked',
    { t, task, label, ms }: TraceEvent<'work-started' | 'block-started'>,
  ): void {
    if (!this.#callback) {
      this.#begin(kind, task, label, t, t + ms);
      return;
    }
    this.#endByCallback(t);
    this.#byCallback = { kind, task: null, label, startMs: t, endMs: null, dueMs: t + ms };
    this.spans.push(this.#byCallback);
  }

  #endByCallback(endMs: number): void {
    if (this.#byCallback) this.#byCallback.endMs = endMs;
    this.#byCallback = null;
  }

  #end(task: number, endMs: number): void {
    const span = this.#open.get(task);
    if (span) span.endMs = endMs;
    this.#open.delete(task);
  }

  #ring({ t, task }: TraceEvent<'timer-fired'>): void {
    const dueMs = this.#open.get(task)?.dueMs ?? t;
    this.bells.push({ t, task, lateSinceMs: isLate(t - dueMs) ? dueMs : null });
  }

  #beginJob({ t, job, worker }: TraceEvent<'job-started'>): void {
    const { task = MAIN_TASK, label = '', ms = 0 } = this.#submitted.get(job) ?? {};
    const dueMs = t + ms;
    const span: JobSpan = { kind: 'job', task, label, startMs: t, endMs: null, dueMs, job, worker };
    this.#submitted.delete(job);
    this.#openJobs.set(job, span);
    this.jobs.push(span);
  }

  #endJob(job: number, endMs: number): void {
    const span = this.#openJobs.get(job);
    if (span) span.endMs = endMs;
    this.#openJobs.delete(job);
  }

  #endLock(endMs: number): void {
    if (this.#lock) this.#lock.endMs = endMs;
    this.#lock = null;
  }

  #beginTimeout({ t, task, timer, deadline }: TraceEvent<'timeout-set'>): void {
    const mark = { task, timer, setMs: t, deadlineMs: deadline, endMs: null, expired: false };
    this.#openTimeouts.set(timer, mark);
    this.timeouts.push(mark);
  }

  #endTimeout(timer: number, endMs: number, expired: boolean): void {
    const mark = this.#openTimeouts.get(timer);
    if (mark) Object.assign(mark, { endMs, expired });
    this.#openTimeouts.delete(timer);
  }
}
