import type { TraceEvent } from './trace';
import { MAIN_TASK } from './trace';

/** What fills a stretch of a task's row. `idle` belongs to the lane, not to a task. */
export type SpanKind = 'work' | 'wait' | 'blocked' | 'ready' | 'idle';

/** A stretch of kitchen time in which one thing went on. */
export interface Span {
  kind: SpanKind;
  /** The task, or null for `idle`. */
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
}

/**
 * One lane's spans, made from its events as they come. It only grows, so a window keeps one a lane, feeds it what is
 * new, and cuts the spans at its playhead: no span changes its kind or start once it has begun.
 */
export class LaneSpans {
  readonly spans: Span[] = [];
  readonly bells: Bell[] = [];
  /** In the order they were created; the main task is not among them. */
  readonly tasks: SpanTask[] = [];
  #seen = 0;
  /** A task's own open span: ready, waiting, working or blocked. */
  readonly #open = new Map<number, Span>();
  #idle: Span | null = null;

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
      case 'work-ended':
      case 'block-ended':
        this.#end(event.task, event.t);
        break;
      case 'task-suspended':
        this.#begin(event.on === 'turn' ? 'ready' : 'wait', event.task, event.label, event.t, null);
        break;
      case 'timer-set':
        this.#begin('wait', event.task, event.label, event.t, event.deadline);
        break;
      case 'timer-fired':
        if (event.task !== MAIN_TASK) this.bells.push({ t: event.t, task: event.task });
        this.#begin('ready', event.task, '', event.t, null);
        break;
      case 'task-woken':
        if (this.#open.get(event.task)?.kind !== 'ready') this.#begin('ready', event.task, '', event.t, null);
        break;
      case 'work-started':
        this.#begin('work', event.task, event.label, event.t, event.t + event.ms);
        break;
      case 'block-started':
        this.#begin('blocked', event.task, event.label, event.t, event.t + event.ms);
        break;
      case 'idle-started':
        this.#idle = { kind: 'idle', task: null, label: '', startMs: event.t, endMs: null, dueMs: null };
        this.spans.push(this.#idle);
        break;
      case 'idle-ended':
        if (this.#idle) this.#idle.endMs = event.t;
        this.#idle = null;
        break;
      case 'lane-ended':
        for (const task of this.#open.keys()) this.#end(task, event.t);
        if (this.#idle) this.#idle.endMs = event.t;
        break;
    }
  }

  #begin(kind: SpanKind, task: number, label: string, startMs: number, dueMs: number | null): void {
    this.#end(task, startMs);
    const span: Span = { kind, task, label, startMs, endMs: null, dueMs };
    this.#open.set(task, span);
    this.spans.push(span);
  }

  #end(task: number, endMs: number): void {
    const span = this.#open.get(task);
    if (span) span.endMs = endMs;
    this.#open.delete(task);
  }
}
