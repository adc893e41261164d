import { MAIN_TASK, type Station } from '../../shared/trace';
import type { Clock } from './clock';
import { EventLoop } from './event-loop';
import type { Executor } from './executor';
import { Future } from './future';
import { Gather } from './gather';
import { type Capacities, Kitchen, type TaskSpec } from './kitchen';
import type { OrderDesk, Ticket } from './order-desk';
import type { Recorder } from './recorder';
import { Semaphore } from './semaphore';
import type { Task } from './task';
import { TaskGroup } from './task-group';

/** One cook who sets a timer and walks on: tasks are coroutines on an event loop, and a wait suspends one of them. */
export class AsyncKitchen extends Kitchen {
  readonly #loop: EventLoop;
  readonly #slots = new Map<Station, Semaphore>();
  #orderCame: Future<void> | null = null;

  constructor(clock: Clock, recorder: Recorder, desk: OrderDesk) {
    super(clock, recorder, desk);
    this.#loop = new EventLoop(clock, recorder, desk);
    desk.onChange(() => this.#orderCame?.resolve());
  }

  protected override get running(): number {
    return this.#loop.running?.id ?? MAIN_TASK;
  }

  /** Runs the lesson's main coroutine until it ends. */
  runMain(name: string, body: () => Promise<void>): Promise<void> {
    return this.#loop.run(name, body);
  }

  /** How many things each station holds; stations not named hold any number. */
  limit(capacities: Capacities): void {
    for (const [station, slots] of Object.entries(capacities))
      this.#slots.set(station as Station, new Semaphore(this.#loop, slots));
  }

  /** Schedules a task; its first step runs in the next turn. */
  createTask<T>(spec: TaskSpec, body: () => Promise<T>): Task<T> {
    return this.#loop.createTask(spec, body);
  }

  /** Results in argument order; one failure leaves the others running. */
  gather<T>(...tasks: Task<T>[]): Future<T[]> {
    return new Gather(this.#loop, tasks);
  }

  /** Runs a group whose tasks are cancelled when one fails. @throws AggregateError */
  taskGroup(body: (group: TaskGroup) => Promise<void>): Promise<void> {
    return TaskGroup.run(this.#loop, body);
  }

  /** Gives the loop one turn. */
  turn(): Promise<void> {
    return this.#loop.yieldTurn();
  }

  /**
   * Something cooks for `ms` at a station while the cook walks on. Where the station is full, the task waits for a
   * slot first. @throws Cancelled
   */
  wait(label: string, ms: number, station: Station = ''): Promise<void> {
    return station ? this.#waitAt(label, ms, station) : this.#loop.sleep(label, ms);
  }

  async #waitAt(label: string, ms: number, station: Station): Promise<void> {
    const { running: task } = this;
    const slots = this.#slots.get(station);
    const slot = slots ? await slots.acquire(label) : 0;
    this.recorder.emit({ type: 'slot-taken', task, station, slot });
    try {
      await this.#loop.sleep(label, ms, station);
    } finally {
      this.recorder.emit({ type: 'slot-freed', task, station, slot });
      slots?.release(slot);
    }
  }

  /** Gives a blocking call of `ms` to the executor and waits for it; cancelling the wait does not stop the call. */
  runInExecutor(executor: Executor, label: string, ms: number): Future<void> {
    return executor.submit(this.#loop, this.running, label, ms);
  }

  /** The next ticket, suspended until a customer comes; null once the kitchen has closed. */
  async nextTicket(): Promise<Ticket | null> {
    for (;;) {
      const ticket = this.desk.take();
      if (ticket) return ticket;
      if (this.desk.closed) return null;
      this.#orderCame = new Future<void>(this.#loop, 'orders');
      await this.#orderCame;
      this.#orderCame = null;
    }
  }
}
