import type { Station } from '../../shared/trace/trace';
import type { Clock } from './clock';
import { ExternalSources } from './external-sources';
import type { OrderQueue, Ticket } from './order-queue';
import type { Recorder } from './recorder';

/** What a task is called, which ticket it works on, and where it is made. A Ticket is one. */
export interface TaskSpec {
  kind: string;
  name: string;
  ticket?: number;
  /** The step of the lesson that makes it, where one line does nothing else. */
  label?: string;
}

/** How many things a station holds at once. A station that is not named has no limit. */
export type Capacities = Partial<Record<Station, number>>;

/** What both kitchens do alike: everything that the cook's own hands do, and the orders. */
export abstract class Kitchen {
  /** What comes from outside while the cook is at it. */
  protected readonly outside = new ExternalSources();

  constructor(
    protected readonly clock: Clock,
    protected readonly recorder: Recorder,
    protected readonly orders: OrderQueue,
  ) {
    this.outside.add(orders);
  }

  /** The task that has the thread. */
  protected abstract get running(): number;

  /** Kitchen time, ms. */
  now(): number {
    return this.clock.now();
  }

  /**
   * The cook's hands are busy: holds the thread for `ms`.
   * @param label the step of the lesson that this is
   * @throws Stopped
   */
  work(label: string, ms: number, station: Station = ''): void {
    const task = this.running;
    const now = this.clock.now();
    this.recorder.emitAt(now, { type: 'work-started', task, label, station, ms });
    this.holdUntil(now + ms);
    this.recorder.emit({ type: 'work-ended', task });
  }

  /** The thread stands blocked for `ms`: in async, what a coroutine should never do. @throws Stopped */
  block(label: string, ms: number, station: Station = ''): void {
    const task = this.running;
    const now = this.clock.now();
    this.recorder.emitAt(now, { type: 'block-started', task, label, station, ms });
    this.holdUntil(now + ms);
    this.recorder.emit({ type: 'block-ended', task });
  }

  /** @param label the line of the lesson that prints it */
  print(text: string, label = ''): void {
    this.recorder.emit({
      type: 'printed',
      task: this.running,
      text,
      label,
      stream: 'stdout',
      job: null,
    });
  }

  /** A customer orders now. Returns the order's number. */
  placeOrder(kind: string, name: string): number {
    return this.orders.place(kind, name);
  }

  /** Hangs up one ticket of an order, for a task to begin. */
  hangTicket(order: number, kind: string, name: string): Ticket {
    return this.orders.hang(order, kind, name);
  }

  /** The order goes through the hatch. */
  serve(order: number): void {
    this.orders.serve(order);
  }

  /** An order that comes by itself at kitchen time `at`; without a name it is numbered among its kind. */
  expectOrder(kind: string, at: number, name?: string): void {
    this.orders.expect(kind, at, name);
  }

  /** Takes no order that comes after kitchen time `at`. */
  closeAt(at: number): void {
    this.orders.closeAt(at);
  }

  /** Holds the thread until `deadline`. What comes meanwhile is taken in when it comes, but nobody looks at it. */
  protected holdUntil(deadline: number): void {
    for (;;) {
      this.outside.update(this.clock.now());
      this.recorder.flush();
      if (this.clock.now() >= deadline) return;
      this.clock.blockUntil(Math.min(deadline, this.outside.nextMs));
    }
  }
}
