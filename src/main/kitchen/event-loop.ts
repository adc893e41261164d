import TinyQueue from 'tinyqueue';
import { MAIN_TASK, type Station, type Suspension } from '../../shared/trace';
import type { Clock, Stopped } from './clock';
import { Future } from './future';
import type { TaskSpec } from './kitchen';
import type { OrderDesk } from './order-desk';
import type { Recorder } from './recorder';
import { Task } from './task';

/** A handle of the ready queue. One that runs a task's step resolves when the step has ended. */
type Handle = () => void | Promise<void>;

interface Timer {
  id: number;
  deadline: number;
  /** Called when the loop notices that the deadline has passed. */
  fire: () => void;
  /** False once nobody waits for it. */
  live: () => boolean;
}

/**
 * An event loop by asyncio's rules (CPython 3.13, asyncio/base_events.py, `_run_once`): a turn collects the timers
 * that are due into the ready queue and then runs exactly the handles that were ready when it began; what they
 * schedule waits for the next turn. Equal deadlines go by the order in which they were set, which asyncio does not
 * promise and no lesson may depend on.
 */
export class EventLoop {
  /** The task whose step runs. */
  running: Task<unknown> | null = null;
  #ready: Handle[] = [];
  readonly #timers = new TinyQueue<Timer>([], (a, b) => a.deadline - b.deadline || a.id - b.id);
  #tasks = MAIN_TASK;
  #timerCount = 0;
  #turns = 0;
  #stopped: Stopped | null = null;

  constructor(
    readonly clock: Clock,
    readonly recorder: Recorder,
    private readonly desk: OrderDesk,
  ) {}

  /** Runs `body` as the main task until it ends, as asyncio.run does. @throws what the body throws, or Stopped */
  async run<T>(name: string, body: () => Promise<T>): Promise<T> {
    const main = this.#addTask(MAIN_TASK, { kind: 'main', name }, body);
    while (!main.done) {
      this.desk.update(this.clock.now());
      if (this.#ready.length === 0) await this.#idle();
      await this.#turn();
      if (this.#stopped) throw this.#stopped;
    }
    return main.result();
  }

  /** Ends the run after the present turn: a step found the clock stopped. */
  stop(reason: Stopped): void {
    this.#stopped = reason;
  }

  callSoon(handle: Handle): void {
    this.#ready.push(handle);
  }

  createTask<T>(spec: TaskSpec, body: () => Promise<T>): Task<T> {
    return this.#addTask(++this.#tasks, spec, body);
  }

  /** Suspends the running task until the future is done; gives the loop no turn if it is done already. */
  async suspendOn<T>(future: Future<T>, on: Suspension, label = ''): Promise<T> {
    if (future.done) return future.result();
    const task = this.current();
    this.recorder.emit({ type: 'task-suspended', task: task.id, on, label });
    return task.park(future);
  }

  /** Gives the loop one turn, as asyncio.sleep(0). */
  async yieldTurn(label = ''): Promise<void> {
    const task = this.current();
    this.recorder.emit({ type: 'task-suspended', task: task.id, on: 'turn', label });
    await task.yieldTurn();
  }

  /** Suspends the running task for `ms` of kitchen time. @throws Cancelled */
  async sleep(label: string, ms: number, station: Station = ''): Promise<void> {
    const { id: task } = this.current();
    const future = new Future<void>(this, 'turn');
    const deadline = this.clock.now() + ms;
    const timer = this.callAt(
      deadline,
      () => !future.done,
      (id) => {
        this.recorder.emit({ type: 'timer-fired', task, timer: id });
        this.callSoon(() => future.resolve());
      },
    );
    this.recorder.emit({ type: 'timer-set', task, timer, label, station, deadline });
    try {
      await this.current().park(future);
    } catch (error) {
      if (future.cancelled) this.recorder.emit({ type: 'timer-cancelled', task, timer });
      throw error;
    }
  }

  /** Calls `fire` with the timer's number in the first turn that begins at or after `deadline`, if `live` still says so. */
  callAt(deadline: number, live: () => boolean, fire: (id: number) => void): number {
    const id = ++this.#timerCount;
    this.#timers.push({ id, deadline, live, fire: () => fire(id) });
    return id;
  }

  /** The task whose step runs. @throws Error outside a task */
  current(): Task<unknown> {
    if (!this.running) throw new Error('this has to be called inside a task');
    return this.running;
  }

  #addTask<T>(id: number, { kind, name, ticket = 0 }: TaskSpec, body: () => Promise<T>): Task<T> {
    const parent = this.running?.id ?? MAIN_TASK;
    this.recorder.emit({ type: 'task-created', task: id, parent, ticket, kind, name });
    return new Task(this, id, name, body);
  }

  async #turn(): Promise<void> {
    this.#collectDueTimers();
    const batch = this.#ready;
    if (batch.length === 0) return;
    this.#ready = [];
    this.recorder.emit({ type: 'turn-started', turn: ++this.#turns, ready: batch.length });
    for (const handle of batch) {
      const step = handle();
      if (step) await step;
      this.running = null;
      if (this.#stopped) return;
    }
    this.recorder.flush();
  }

  #collectDueTimers(): void {
    const now = this.clock.now();
    for (let timer = this.#next(); timer && timer.deadline <= now; timer = this.#next()) {
      this.#timers.pop();
      timer.fire();
    }
  }

  /** The next timer that still matters. */
  #next(): Timer | undefined {
    while (this.#timers.peek()?.live() === false) this.#timers.pop();
    return this.#timers.peek();
  }

  /** Rests until a timer is due or something comes from outside. */
  async #idle(): Promise<void> {
    if (this.#wakeTime() <= this.clock.now()) return;
    this.recorder.emit({ type: 'idle-started' });
    while (this.#ready.length === 0 && this.#wakeTime() > this.clock.now()) {
      if (this.#wakeTime() === Number.POSITIVE_INFINITY)
        throw new Error('every task waits for something that cannot come');
      this.recorder.flush();
      await this.clock.waitUntil(this.#wakeTime());
      this.desk.update(this.clock.now());
    }
    this.recorder.emit({ type: 'idle-ended' });
  }

  #wakeTime(): number {
    return Math.min(this.#next()?.deadline ?? Number.POSITIVE_INFINITY, this.desk.nextMs);
  }
}
