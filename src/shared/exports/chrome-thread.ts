import type { TraceEvent } from '../trace/trace';
import { type ChromeEvent, microseconds } from './chrome-events';
import type { Place } from './chrome-row';

/**
 * What takes no time at all takes this long, in microseconds: slices of one moment would lie in one another, and no
 * arrow can end in nothing. Sums of it are exact, and whole nanoseconds, which is what Perfetto counts in.
 */
const LEAST = 1 / 8;

type Kind = 'step' | 'callback' | 'work' | 'blocked' | 'idle';
interface Open {
  kind: Kind;
  slice: ChromeEvent;
}

/** What is no slice or mark of a thread: an event that is neither here nor has a case does not compile. */
type WithoutSlice =
  | 'callback-cancelled'
  | 'callback-due'
  | 'cancellation'
  | 'executor-started'
  | 'future-created'
  | 'job-dropped'
  | 'job-ended'
  | 'job-started'
  | 'job-submitted'
  | 'lane-ended'
  | 'lane-started'
  | 'lock-released'
  | 'lock-taken'
  | 'loop-started'
  | 'loop-stopped'
  | 'machine-measured'
  | 'order-placed'
  | 'order-served'
  | 'orders-closed'
  | 'process-measured'
  | 'process-started'
  | 'program-exited'
  | 'resource-changed'
  | 'resource-created'
  | 'result-received'
  | 'slot-freed'
  | 'slot-taken'
  | 'task-woken'
  | 'ticket-placed'
  | 'timeout-ended'
  | 'timeout-set'
  | 'timer-cancelled'
  | 'timer-fired'
  | 'turn-started'
  | 'values'
  | 'warned';

/** A lane's thread: what it runs, step by step, and within that its hands' work and its blocks. */
export class ThreadRow {
  /** Slices that go on, the outermost first. */
  readonly #open: Open[] = [];
  readonly #names = new Map<number, string>();
  readonly #callbacks = new Map<number, string>();
  /** When the last slice began or ended. */
  #now = 0;

  /** @param stepBegan called for each step, with its slice */
  constructor(
    readonly events: ChromeEvent[],
    readonly place: Place,
    readonly stepBegan: (event: TraceEvent<'step-started'>, slice: ChromeEvent) => void,
  ) {}

  take(event: TraceEvent): void {
    switch (event.type) {
      case 'task-created':
        this.#names.set(event.task, event.name);
        break;
      case 'step-started':
        this.stepBegan(event, this.#begin('step', this.#names.get(event.task) ?? '', event.t, event));
        break;
      case 'callback-scheduled':
        this.#callbacks.set(event.callback, event.name);
        break;
      case 'callback-started':
        this.#begin('callback', this.#callbacks.get(event.callback) ?? '', event.t);
        break;
      case 'callback-ended':
        this.#callbacks.delete(event.callback);
        this.#end('callback', event.t);
        break;
      case 'timer-set':
      case 'io-wait':
      case 'task-suspended':
      case 'task-done':
        this.#end('step', event.t);
        break;
      case 'work-started':
        this.#begin('work', event.label || 'work', event.t);
        break;
      case 'block-started':
        this.#begin('blocked', event.label || 'blocked', event.t);
        break;
      case 'idle-started':
        this.#begin('idle', 'idle', event.t);
        break;
      case 'work-ended':
        this.#end('work', event.t);
        break;
      case 'block-ended':
        this.#end('blocked', event.t);
        break;
      case 'idle-ended':
        this.#end('idle', event.t);
        break;
      case 'process-suspended':
        this.#instant('suspended', 'suspended', event.t, { realMs: event.ms });
        break;
      case 'printed':
        this.#instant(event.text, 'printed', event.t);
        break;
      default:
        event satisfies TraceEvent<WithoutSlice>;
    }
  }

  #instant(name: string, cat: string, t: number, args?: ChromeEvent['args']): void {
    const instant: ChromeEvent = { ph: 'i', name, cat, ...this.place, ts: this.#at(t), s: 't' };
    this.events.push(args ? { ...instant, args } : instant);
  }

  /** Ends every open slice. @param t time of the lane's last event */
  close(t: number): void {
    while (this.#open.length > 0) this.#endLast(t);
  }

  #begin(cat: Kind, name: string, t: number, step?: { task: number }): ChromeEvent {
    this.#now = this.#at(t);
    const slice: ChromeEvent = { ph: 'X', name, cat, ...this.place, ts: this.#now, dur: 0 };
    if (step) slice.args = { task: step.task };
    this.#open.push({ kind: cat, slice });
    this.events.push(slice);
    return slice;
  }

  /** Ends the last open slice of a kind and everything nested in it, if there is one. */
  #end(kind: Kind, t: number): void {
    const index = this.#open.findLastIndex((open) => open.kind === kind);
    while (index >= 0 && this.#open.length > index) this.#endLast(t);
  }

  #endLast(t: number): void {
    const ended = this.#open.pop();
    if (!ended) return;
    this.#now = Math.max(this.#at(t), ended.slice.ts + LEAST);
    ended.slice.dur = this.#now - ended.slice.ts;
  }

  #at(t: number): number {
    return Math.max(this.#now, microseconds(t));
  }
}
