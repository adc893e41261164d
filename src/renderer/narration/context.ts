import {
  type IoKind,
  MAIN_TASK,
  type Mode,
  type ResourceKind,
  type Suspension,
  type TraceEvent,
} from '../../shared/trace/trace';
import { type Awaited, Pending } from './pending';
import { Stretches } from './stretches';

/** Who waits for a call that a helper makes. */
export interface KnownCall {
  task: number;
  label: string;
}

/** What a suspended task waits for; a cancelled timer will not ring, and a closed kitchen takes no order. */
export type Wait = Suspension | 'timer' | 'cancelled' | 'closed' | `io-${IoKind}`;

/** A lock changes hands hundreds of times a second: it is told no more often than this, in kitchen ms. */
const LOCK_TOLD_MS = 250;

/** What sentences need to know of a lane besides their event: names, deadlines, and how it was before. */
export class NarrationContext {
  /** Kinds and names of tasks; `ticket` 0 where they are on none. */
  readonly tasks = new Map<number, { kind: string; name: string; ticket: number }>();
  readonly orders = new Map<number, { kind: string; name: string; placedMs: number }>();
  readonly calls = new Map<number, KnownCall>();
  readonly callbacks = new Map<number, string>();
  readonly resources = new Map<number, { kind: ResourceKind; name: string }>();
  /** When each timer is due, kitchen ms. */
  readonly deadlines = new Map<number, number>();
  /** First steps of tasks. */
  readonly firstSteps = new Set<TraceEvent>();
  /** The takings of the lock that are told, with how often it had been handed on by then. */
  readonly handovers = new Map<TraceEvent, number>();
  /** What the cook waited for who had nothing to do. */
  readonly idleFor = new Map<TraceEvent, readonly Awaited[]>();
  /** How many helpers were blocked meanwhile, where any was. */
  readonly blockedHelpers = new Map<TraceEvent, number>();
  /** How many timers were set while the cook did that work, where any was. */
  readonly timersBeside = new Map<TraceEvent, number>();
  /** What the tasks waited for that were woken. */
  readonly wokenFrom = new Map<TraceEvent, Wait>();
  /** What came after its loop had stopped, while calls went on: the program's wait for its threads, and its end. */
  readonly joins = new Set<TraceEvent>();
  /** The worker that gave a call to its own executor. */
  readonly submitters = new Map<TraceEvent, number>();
  /** Such calls where there is no other worker that could make them. */
  readonly selfWaits = new Set<TraceEvent>();
  /** Lines that the program itself printed, before its main function began or after that was done. */
  readonly byProgram = new Set<TraceEvent>();
  mode: Mode = 'async';
  /** The workers are processes. */
  forked = false;
  /** What came while the thread was in the middle of something. */
  readonly stretches = new Stretches();
  readonly #pending = new Pending();
  /** By task, the worker that runs its call. */
  readonly #working = new Map<number, number>();
  #workers = 0;
  /** By task. */
  readonly #waits = new Map<number, Wait>();
  #closed = false;
  #mainRuns = false;
  #seen = 0;
  #loopStopped = false;
  #joins = false;
  readonly #begun = new Set<number>();
  #holder: number | null = null;
  #handedOn = 0;
  #lockToldMs = Number.NEGATIVE_INFINITY;

  /** @param events the lane's, to which more may come */
  constructor(readonly events: readonly TraceEvent[]) {}

  /** How many of them it knows. */
  get seen(): number {
    return this.#seen;
  }

  get length(): number {
    return this.events.length;
  }

  /** Learns what has happened by then; what it has learned stays. */
  seek(count: number): void {
    for (; this.#seen < count; this.#seen++) this.#learn(this.events[this.#seen] as TraceEvent);
  }

  #learn(event: TraceEvent): void {
    this.#pending.apply(event);
    this.stretches.apply(event, this.#seen);
    switch (event.type) {
      case 'lane-started':
        this.mode = event.mode;
        break;
      case 'loop-stopped':
        this.#loopStopped = true;
        break;
      case 'work-started':
        if (this.#pending.timers > 0) this.timersBeside.set(event, this.#pending.timers);
        break;
      case 'idle-started':
        this.idleFor.set(event, this.#pending.kinds());
        if (this.#pending.blocked > 0) this.blockedHelpers.set(event, this.#pending.blocked);
        this.#joins ||= this.#loopStopped;
        if (this.#joins) this.joins.add(event);
        break;
      case 'lane-ended':
        if (this.#joins && event.outcome === 'ok') this.joins.add(event);
        break;
      case 'process-started':
        this.forked ||= event.worker !== null;
        break;
      case 'task-created':
        this.tasks.set(event.task, { kind: event.kind, name: event.name, ticket: event.ticket });
        break;
      case 'task-done':
        if (event.task === MAIN_TASK) this.#mainRuns = false;
        break;
      case 'printed':
        if (event.task === MAIN_TASK && !this.#mainRuns) this.byProgram.add(event);
        break;
      case 'order-placed':
        this.orders.set(event.order, { kind: event.kind, name: event.name, placedMs: event.t });
        break;
      case 'executor-started':
        this.#workers += event.workers;
        break;
      case 'job-submitted':
        this.#learnCall(event);
        break;
      case 'job-started':
        this.#working.set(this.calls.get(event.job)?.task ?? MAIN_TASK, event.worker);
        break;
      case 'job-ended':
        this.#working.delete(this.calls.get(event.job)?.task ?? MAIN_TASK);
        break;
      case 'timer-set':
        this.deadlines.set(event.timer, event.deadline);
        this.#waits.set(event.task, 'timer');
        break;
      case 'timer-cancelled':
        this.#waits.set(event.task, 'cancelled');
        break;
      case 'task-suspended':
        this.#waits.set(event.task, event.on);
        break;
      case 'io-wait':
        this.#waits.set(event.task, `io-${event.kind}`);
        break;
      case 'callback-scheduled':
        this.callbacks.set(event.callback, event.name);
        break;
      case 'resource-created':
        this.resources.set(event.resource, { kind: event.kind, name: event.name });
        break;
      case 'task-woken':
        this.wokenFrom.set(event, this.#waitOf(event.task));
        break;
      case 'orders-closed':
        this.#closed = true;
        break;
      case 'step-started':
        if (!this.#begun.has(event.task)) this.firstSteps.add(event);
        this.#begun.add(event.task);
        if (event.task === MAIN_TASK) this.#mainRuns = true;
        break;
      case 'lock-taken':
        this.#learnHolder(event, event.worker);
        break;
    }
  }

  #waitOf(task: number): Wait {
    const wait = this.#waits.get(task) ?? 'turn';
    return wait === 'orders' && this.#closed ? 'closed' : wait;
  }

  /** A task waits for its call, so what is submitted for it meanwhile comes from the worker that runs that call. */
  #learnCall(event: TraceEvent<'job-submitted'>): void {
    const { job, task, label } = event;
    this.calls.set(job, { task, label });
    const worker = task === MAIN_TASK ? undefined : this.#working.get(task);
    if (worker === undefined) return;
    this.submitters.set(event, worker);
    if (this.#workers === 1) this.selfWaits.add(event);
  }

  #learnHolder(event: TraceEvent, worker: number): void {
    if (worker === this.#holder) return;
    if (this.#holder !== null) this.#handedOn++;
    this.#holder = worker;
    if (event.t - this.#lockToldMs < LOCK_TOLD_MS) return;
    this.#lockToldMs = event.t;
    this.handovers.set(event, this.#handedOn);
  }
}
