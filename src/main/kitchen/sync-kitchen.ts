import { MAIN_TASK, type Station } from '../../shared/trace/trace';
import { Stopped } from './clock';
import { Kitchen, type TaskSpec } from './kitchen';
import type { Ticket } from './order-queue';

/** One cook who does one thing after the other: tasks are function calls, and a wait blocks the thread. */
export class SyncKitchen extends Kitchen {
  #tasks = MAIN_TASK;
  readonly #stack: number[] = [];

  protected override get running(): number {
    return this.#stack.at(-1) ?? MAIN_TASK;
  }

  /** Runs the lesson's outermost function as the main task. */
  runMain(name: string, body: () => void): void {
    this.#call(MAIN_TASK, { kind: 'main', name }, body);
  }

  /** Calls `body` as a task of its own and returns what it returns. */
  task<T>(spec: TaskSpec, body: () => T): T {
    return this.#call(++this.#tasks, spec, body);
  }

  /** Something cooks for `ms` at a station and the cook stands there until it is done. @throws Stopped */
  wait(label: string, ms: number, station: Station = ''): void {
    const task = this.running;
    if (station) this.recorder.emit({ type: 'slot-taken', task, station, slot: 0 });
    this.block(label, ms, station);
    if (station) this.recorder.emit({ type: 'slot-freed', task, station, slot: 0 });
  }

  /** The next ticket, standing idle until a customer comes; null once the kitchen has closed. @throws Stopped */
  nextTicket(): Ticket | null {
    this.orders.update(this.clock.now());
    let ticket = this.orders.take();
    if (ticket || this.orders.closed) return ticket ?? null;
    this.recorder.emit({ type: 'idle-started' });
    while (!ticket && !this.orders.closed) {
      this.recorder.flush();
      this.clock.blockUntil(this.orders.nextMs);
      this.orders.update(this.clock.now());
      ticket = this.orders.take();
    }
    this.recorder.emit({ type: 'idle-ended' });
    return ticket ?? null;
  }

  /**
   * The next ticket of one kind, standing blocked until it comes, whoever else waits; null where none is expected.
   * @throws Stopped
   */
  nextTicketOf(kind: string, label: string): Ticket | null {
    this.orders.update(this.clock.now());
    const ticket = this.orders.take(kind);
    const comesAt = this.orders.comesAt(kind);
    if (ticket || comesAt === Number.POSITIVE_INFINITY) return ticket ?? null;
    this.block(label, comesAt - this.clock.now());
    return this.orders.take(kind) ?? null;
  }

  #call<T>(task: number, { kind, name, ticket = 0, label = '' }: TaskSpec, body: () => T): T {
    const parent = this.running;
    this.recorder.emit({ type: 'task-created', task, parent, ticket, kind, name, label });
    this.recorder.emit({ type: 'step-started', task });
    this.#stack.push(task);
    try {
      const value = body();
      this.recorder.emit({ type: 'task-done', task, outcome: 'ok', error: '' });
      return value;
    } catch (error) {
      if (!(error instanceof Stopped))
        this.recorder.emit({ type: 'task-done', task, outcome: 'failed', error: String(error) });
      throw error;
    } finally {
      this.#stack.pop();
    }
  }
}
