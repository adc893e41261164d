import type { TraceEvent } from '../../shared/trace';

/** Who waits for a call that a helper makes. */
export interface KnownCall {
  task: number;
  label: string;
}

/** A lock changes hands hundreds of times a second: it is told no more often than this, in kitchen ms. */
const LOCK_TOLD_MS = 250;

/** What sentences need to know of a lane besides their event: names, deadlines, and how it was before. */
export class Known {
  /** Kinds and names of tasks. */
  readonly tasks = new Map<number, { kind: string; name: string }>();
  readonly orders = new Map<number, { kind: string; name: string; placedMs: number }>();
  readonly calls = new Map<number, KnownCall>();
  /** When each timer is due, kitchen ms. */
  readonly deadlines = new Map<number, number>();
  /** First steps of tasks. */
  readonly firstSteps = new Set<TraceEvent>();
  /** The takings of the lock that are told, with how often it had been handed on by then. */
  readonly handovers = new Map<TraceEvent, number>();
  #seen = 0;
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
    switch (event.type) {
      case 'task-created':
        this.tasks.set(event.task, { kind: event.kind, name: event.name });
        break;
      case 'order-placed':
        this.orders.set(event.order, { kind: event.kind, name: event.name, placedMs: event.t });
        break;
      case 'job-submitted':
        this.calls.set(event.job, { task: event.task, label: event.label });
        break;
      case 'timer-set':
        this.deadlines.set(event.timer, event.deadline);
        break;
      case 'step-started':
        if (!this.#begun.has(event.task)) this.firstSteps.add(event);
        this.#begun.add(event.task);
        break;
      case 'lock-taken':
        this.#learnHolder(event, event.worker);
        break;
    }
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
