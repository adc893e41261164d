import TinyQueue from 'tinyqueue';
import { MAIN_TASK, type Station, type Suspension } from '../../shared/trace';
import type { Clock, Stopped } from './clock';
import { RuntimeError } from './errors';
import type { Future } from './future';
import { Gather } from './gather';
import type { TaskSpec } from './kitchen';
import type { Source } from './outside';
import { type Recorder, toMicroseconds } from './recorder';
import { Sleep } from './sleep';
import { Task, type Waitable } from './task';
import { TaskWatch } from './task-watch';

/** What the ready queue holds. Running a task's step resolves when the step has ended. */
export interface Handle {
  run(): void | Promise<void>;
}

/** Something that happens in the first turn that begins at or after `deadline`. */
export interface Timer {
  id: number;
  deadline: number;
  cancelled: boolean;
  /** Called when the loop notices that the deadline has passed. */
  fire(): void;
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
  #taskCount = MAIN_TASK;
  #timerCount = 0;
  #turns = 0;
  #stopped: Stopped | null = null;
  /** CPython never takes back the mark that a task sets on what it awaits, so that nobody can await these any more. */
  readonly #awaitedThemselves = new WeakSet<Future<unknown>>();
  #runs = false;
  readonly tasks: TaskWatch;

  /** @param outside what the loop looks at in every turn, and what can end its idleness */
  constructor(
    readonly clock: Clock,
    readonly recorder: Recorder,
    private readonly outside: Source,
  ) {
    this.tasks = new TaskWatch(recorder);
  }

  /**
   * Runs `body` as the main task until it ends, as asyncio.run (runners.py): then cancels what is not done, and waits
   * for that. Tasks that are created meanwhile are not waited for.
   * @throws what the body throws, or Stopped
   */
  run<T>(name: string, body: () => Promise<T>, how = 'asyncio.run'): Promise<T> {
    const main = this.#addTask(MAIN_TASK, { kind: 'main', name }, body);
    return this.#running(how, async () => {
      await this.#turnUntilDone(main as Future<unknown>);
      await this.#endLeftOver(this.tasks.pending);
      await this.#shutDown();
      return main.result();
    });
  }

  /** Runs until the task is done; the others stay as they are then. @throws what the task throws, or Stopped */
  runUntilComplete<T>(task: Task<T>, how = 'run_until_complete'): Promise<T> {
    return this.#running(how, async () => {
      await this.#turnUntilDone(task as Future<unknown>);
      return task.result();
    });
  }

  /** Whether it runs now: outside, tasks can be scheduled but none takes a step. */
  get runs(): boolean {
    return this.#runs;
  }

  /** Ends the run after the present turn: a step found the clock stopped. */
  stop(reason: Stopped): void {
    this.#stopped = reason;
  }

  callSoon(handle: Handle): void {
    this.#ready.push(handle);
  }

  createTask<T>(spec: TaskSpec, body: () => Promise<T>): Task<T> {
    return this.#addTask(++this.#taskCount, spec, body);
  }

  /** Suspends the running task until the future is done; gives the loop no turn if it is done already. */
  async suspendOn<T>(future: Future<T>, on: Suspension, label = ''): Promise<T> {
    if (future.done) return future.result();
    const task = this.current();
    if (this.#awaitedThemselves.has(future)) throw new RuntimeError("await wasn't used with future");
    if ((future as Future<unknown>) === task) return this.#awaitItself(task, label);
    this.recorder.emit({ type: 'task-suspended', task: task.id, on, label });
    future.onSettled(task);
    return task.park(future);
  }

  /** Gives the loop one turn, as asyncio.sleep(0). */
  yieldTurn(label = ''): Promise<void> {
    return this.#parkForTurn(this.current(), label, nothing);
  }

  /** Suspends the running task for `ms` of kitchen time; for none it only gives the loop a turn. @throws Cancelled */
  sleep(label: string, ms: number, station: Station = ''): Promise<void> {
    if (ms <= 0) return this.yieldTurn(label);
    const task = this.current();
    const now = this.clock.now();
    const sleep = new Sleep(this, task, ++this.#timerCount, toMicroseconds(now + ms));
    const { id, deadline } = sleep;
    this.#timers.push(sleep);
    this.recorder.emitAt(now, { type: 'timer-set', task: task.id, timer: id, label, station, deadline });
    return task.park(sleep);
  }

  /** The number of a timer that is about to be. */
  nextTimer(): number {
    return ++this.#timerCount;
  }

  /** Puts a timer into the heap; `make` gets its number. */
  addTimer<T extends Timer>(make: (id: number) => T): T {
    const timer = make(this.nextTimer());
    this.#timers.push(timer);
    return timer;
  }

  /** The task whose step runs. @throws Error outside a task */
  current(): Task<unknown> {
    if (!this.running) throw new Error('this has to be called inside a task');
    return this.running;
  }

  #addTask<T>(id: number, { kind, name, ticket = 0 }: TaskSpec, body: () => Promise<T>): Task<T> {
    const parent = this.running?.id ?? MAIN_TASK;
    this.recorder.emit({ type: 'task-created', task: id, parent, ticket, kind, name });
    const task = new Task(this, id, name, body);
    this.tasks.begun(task as Task<unknown>);
    return task;
  }

  async #running<T>(how: string, body: () => Promise<T>): Promise<T> {
    this.recorder.emit({ type: 'loop-started', how });
    this.#runs = true;
    try {
      return await body();
    } finally {
      this.#runs = false;
      this.recorder.emit({ type: 'loop-stopped' });
    }
  }

  #parkForTurn<V>(task: Task<unknown>, label: string, gets: Waitable<V>): Promise<V> {
    this.recorder.emit({ type: 'task-suspended', task: task.id, on: 'turn', label });
    this.callSoon(task);
    return task.park(gets);
  }

  #awaitItself(task: Task<unknown>, label: string): Promise<never> {
    this.#awaitedThemselves.add(task);
    const error = new RuntimeError(`Task cannot await on itself: <Task pending name='${task.name}'>`);
    return this.#parkForTurn<never>(task, label, {
      cancel: () => false,
      result: () => {
        throw error;
      },
    });
  }

  /**
   * A done callback stops the loop (base_events.py, `_run_until_complete_cb`), and what is ready in the same turn still
   * runs. So a task that was created in the last step begins.
   */
  async #turnUntilDone(future: Future<unknown>): Promise<void> {
    let stopping = false;
    future.onDone({
      run: () => {
        stopping = true;
      },
    });
    while (!stopping) {
      this.outside.update(this.clock.now());
      if (this.#ready.length === 0) await this.#idle();
      await this.#turn();
    }
  }

  async #shutDown(): Promise<void> {
    for (let turn = 0; turn < SHUTDOWN_TURNS; turn++) {
      this.outside.update(this.clock.now());
      await this.#turn();
    }
  }

  /** As `_cancel_all_tasks` in runners.py. */
  async #endLeftOver(tasks: Task<unknown>[]): Promise<void> {
    if (tasks.length === 0) return;
    for (const task of tasks) task.cancel();
    await this.#turnUntilDone(new Gather(this, tasks, 'as results') as Future<unknown>);
    for (const task of tasks)
      if (!task.cancelled && task.exception() !== null)
        this.tasks.warn(task.id, 'unhandled exception during asyncio.run() shutdown');
  }

  async #turn(): Promise<void> {
    this.#collectDueTimers();
    const batch = this.#ready;
    if (batch.length === 0) return;
    this.#ready = [];
    this.recorder.emit({ type: 'turn-started', turn: ++this.#turns, ready: batch.length });
    for (const handle of batch) {
      const step = handle.run();
      if (step) await step;
      this.running = null;
      if (this.#stopped) throw this.#stopped;
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
    while (this.#timers.peek()?.cancelled) this.#timers.pop();
    return this.#timers.peek();
  }

  /** Rests until a timer is due or something comes from outside. */
  async #idle(): Promise<void> {
    if (this.#wakeTime() <= this.clock.now()) return;
    this.recorder.emit({ type: 'idle-started' });
    while (this.#ready.length === 0 && this.#wakeTime() > this.clock.now()) {
      if (this.#wakeTime() === Number.POSITIVE_INFINITY && !this.outside.pending)
        throw new Error('every task waits for something that cannot come; Python would hang for ever');
      this.recorder.flush();
      await this.clock.waitUntil(this.#wakeTime());
      this.outside.update(this.clock.now());
    }
    this.recorder.emit({ type: 'idle-ended' });
  }

  #wakeTime(): number {
    return Math.min(this.#next()?.deadline ?? Number.POSITIVE_INFINITY, this.outside.nextMs);
  }
}

/**
 * asyncio.run ends with two coroutines that close what may be open (shutdown_asyncgens, shutdown_default_executor): two
 * turns each. They are seen where tasks are left that were created while others were cancelled, which go on meanwhile.
 */
const SHUTDOWN_TURNS = 4;

/** What a task waits for that only gives the others a turn. */
const nothing: Waitable<void> = { cancel: () => false, result: () => {} };
