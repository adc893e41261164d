import { toMicroseconds } from '../../shared/trace/kitchen-time';
import { MAIN_TASK, type Station } from '../../shared/trace/trace';
import type { Clock } from './clock';
import { Coroutine } from './coroutine';
import { RuntimeError } from './errors';
import { EventLoop } from './event-loop';
import { type Call, defaultWorkers, Executor } from './executor';
import { Future } from './future';
import { Gather } from './gather';
import { type Capacities, Kitchen, type TaskSpec } from './kitchen';
import type { OrderQueue, Ticket } from './order-queue';
import type { Recorder } from './recorder';
import { Semaphore } from './semaphore';
import { shield } from './shield';
import type { Task } from './task';
import { TaskGroup } from './task-group';
import type { Threads } from './threads';
import { Timeout } from './timeout';

/** One cook who sets a timer and walks on: tasks are coroutines on an event loop, and a wait suspends one of them. */
export class AsyncKitchen extends Kitchen {
  readonly #loop: EventLoop;
  readonly #slots = new Map<Station, Semaphore>();
  /** What coroutines wait for until an order of a kind comes; '' is any kind. Each has its own, which it may cancel. */
  #awaitedOrders: { kind: string; came: Future<void> }[] = [];
  /** Names of the coroutines that were never awaited. */
  readonly #warnedOf = new Set<string>();
  #workers = 0;
  #jobs = 0;

  /** @param threads what the calls in executors run on */
  constructor(
    clock: Clock,
    recorder: Recorder,
    orders: OrderQueue,
    private readonly threads: Threads,
  ) {
    super(clock, recorder, orders);
    this.outside.add(threads);
    this.#loop = new EventLoop(clock, recorder, this.outside);
    orders.onChange((kind) => this.#orderComes(kind));
  }

  protected override get running(): number {
    return this.#loop.running?.id ?? MAIN_TASK;
  }

  /**
   * Runs the main coroutine until it ends, as asyncio.run: then cancels what is not done. Calls in an executor go on.
   * @param how what started the loop, as in the listing
   */
  runMain(name: string, body: () => Promise<void>, how?: string): Promise<void> {
    return this.#loop.run(name, body, how);
  }

  /** Runs the loop until the task is done; the others stay as they are then. Can be called again on the same loop. */
  runUntilComplete<T>(task: Task<T>, how?: string): Promise<T> {
    return this.#loop.runUntilComplete(task, how);
  }

  /** The program ends: warns of what was never awaited, and waits for the calls that executors still run. @throws Stopped */
  async close(): Promise<void> {
    this.#loop.tasks.close();
    if (!this.threads.pending) return;
    this.recorder.emit({ type: 'idle-started' });
    while (this.threads.pending) {
      this.recorder.flush();
      await this.clock.waitUntil(this.threads.nextMs);
      this.outside.update(this.clock.now());
    }
    this.recorder.emit({ type: 'idle-ended' });
  }

  /** How many things each station holds; stations not named hold any number. */
  limit(capacities: Capacities): void {
    for (const [station, slots] of Object.entries(capacities))
      this.#slots.set(station as Station, new Semaphore(this.#loop, slots));
  }

  /** Schedules a task; its first step runs in the next turn. @throws RuntimeError when the loop does not run */
  createTask<T>(spec: TaskSpec, body: () => Promise<T>): Task<T> {
    if (!this.#loop.runs) throw new RuntimeError('no running event loop');
    return this.#loop.createTask(spec, body);
  }

  /** Schedules a task whether or not the loop runs; it takes no step before that does. */
  ensureFuture<T>(spec: TaskSpec, body: () => Promise<T>): Task<T> {
    return this.#loop.createTask(spec, body);
  }

  /** Calls a coroutine, which runs none of it: see Coroutine. @param label the step of the lesson that calls it */
  coroutine<T>(name: string, body: () => Promise<T>, label = ''): Coroutine<T> {
    const task = this.running;
    return new Coroutine(body, () => this.#neverAwaited(task, name, label));
  }

  /** Python shows such a warning once for each line, and a program calls each coroutine in one. */
  #neverAwaited(task: number, name: string, label: string): void {
    if (this.#warnedOf.has(name)) return;
    this.#warnedOf.add(name);
    this.#loop.tasks.warn(task, `coroutine '${name}' was never awaited`, label);
  }

  /** Results in argument order; one failure leaves the others running. */
  gather<T>(...tasks: Task<T>[]): Future<T[]> {
    return new Gather(this.#loop, tasks);
  }

  /** What `future` comes to, for a wait that may be cancelled while that goes on. */
  shield<T>(future: Future<T>): Future<T> {
    return shield(this.#loop, future);
  }

  /** Runs a group whose tasks are cancelled when one fails. @throws ExceptionGroup */
  taskGroup(label: string, body: (group: TaskGroup) => Promise<void>): Promise<void> {
    return TaskGroup.run(this.#loop, label, body);
  }

  /**
   * Runs `body` in the running task, which is cancelled where that takes longer than `ms`, as asyncio.timeout.
   * @throws TimeoutError then, and what the body throws
   */
  timeout<T>(label: string, ms: number, body: () => Promise<T>): Promise<T> {
    return Timeout.run(this.#loop, label, toMicroseconds(this.clock.now() + ms), body);
  }

  /** Gives the loop one turn. */
  turn(label = ''): Promise<void> {
    return this.#loop.yieldTurn(label);
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

  /** Starts a pool of workers, as ThreadPoolExecutor(max_workers). Lesson.workers says how many of them get work. */
  executor(maxWorkers = defaultWorkers()): Executor {
    const workers = Array.from({ length: maxWorkers }, (_, worker) => this.#workers + worker);
    this.#workers += maxWorkers;
    return new Executor(this.#loop, this.threads, workers, () => ++this.#jobs);
  }

  /**
   * Gives a blocking call of `ms` to the executor; awaiting it waits for the call, cancelling that does not stop it.
   * @param needs a call that it gives to the same executor and waits for, `ms` at most: see Call
   */
  runInExecutor(executor: Executor, label: string, ms: number, needs?: Call): Future<void> {
    return executor.submit(this.running, needs ? { label, ms, needs } : { label, ms });
  }

  /** The next ticket, suspended until a customer comes; null once the kitchen has closed. */
  async nextTicket(label = ''): Promise<Ticket | null> {
    for (;;) {
      const ticket = this.orders.take();
      if (ticket) return ticket;
      if (this.orders.closed) return null;
      await this.#order('', label);
    }
  }

  /** The next ticket of one kind, suspended until it comes, for a turn if it has; null where none is expected. */
  async nextTicketOf(kind: string, label: string): Promise<Ticket | null> {
    const late = this.orders.take(kind);
    if (late) await this.turn(label);
    return late ?? this.#ticketToCome(kind, label);
  }

  async #ticketToCome(kind: string, label: string): Promise<Ticket | null> {
    for (;;) {
      const ticket = this.orders.take(kind);
      if (ticket) return ticket;
      if (this.orders.comesAt(kind) === Number.POSITIVE_INFINITY) return null;
      await this.#order(kind, label);
    }
  }

  /** Suspends the running task until an order of the kind comes. */
  #order(kind: string, label: string): Promise<void> {
    const came = new Future<void>(this.#loop, 'orders');
    this.#awaitedOrders.push({ kind, came });
    return this.#loop.suspendOn(came, 'orders', label);
  }

  /** @param kind null where the kitchen closes */
  #orderComes(kind: string | null): void {
    const comes = (awaited: string) => kind === null || awaited === '' || awaited === kind;
    const answered = this.#awaitedOrders.filter((order) => comes(order.kind));
    this.#awaitedOrders = this.#awaitedOrders.filter((order) => !comes(order.kind));
    // As what comes to asyncio from outside: its callback takes one turn, and who waits for it the next.
    for (const { came } of answered) this.#loop.callSoon({ run: () => came.resolve() });
  }
}
