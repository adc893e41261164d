import { toMicroseconds } from '../../shared/trace/kitchen-time';
import { MAIN_TASK, type Station, type Suspension } from '../../shared/trace/trace';
import { writeWaits } from '../../shared/trace/waits';
import { closeRun } from './asyncio-run';
import type { Awaitable, Handle, LoopTask, Waitable } from './awaitable';
import type { Clock, Stopped } from './clock';
import { RuntimeError } from './errors';
import type { Source } from './external-sources';
import type { TaskSpec } from './kitchen';
import type { Loop } from './loop';
import type { Recorder } from './recorder';
import { Sleep } from './sleep';
import { Task } from './task';
import { TaskWatch } from './task-watch';
import { type Timer, Timers } from './timers';

/**
 * An event loop by asyncio's rules (CPython 3.13, asyncio/base_events.py, `_run_once`): a turn collects the timers
 * that are due into the ready queue and then runs exactly the handles that were ready when it began; what they
 * schedule waits for the next turn.
 */
export class EventLoop implements Loop {
  /** The task whose step runs. */
  running: LoopTask | null = null;
  #ready: Handle[] = [];
  readonly #timers = new Timers();
  #taskCount = MAIN_TASK;
  #turns = 0;
  #stopped: Stopped | null = null;
  /** CPython never takes back the mark that a task sets on what it awaits, so that nobody can await these any more. */
  readonly #awaitedThemselves = new WeakSet<Awaitable<unknown>>();
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
   * Runs `body` as the main task until it ends, as asyncio.run: then what is not done is cancelled, see closeRun.
   * @throws what the body throws, or Stopped
   */
  run<T>(name: string, body: () => Promise<T>, how = 'asyncio.run'): Promise<T> {
    const main = this.#addTask(MAIN_TASK, { kind: 'main', name }, body);
    return this.#running(how, async () => {
      await this.turnUntilDone(main);
      await closeRun(this);
      return main.result();
    });
  }

  /** Runs until the task is done; the others stay as they are then. @throws what the task throws, or Stopped */
  runUntilComplete<T>(task: Task<T>, how = 'run_until_complete'): Promise<T> {
    return this.#running(how, async () => {
      await this.turnUntilDone(task);
      return task.result();
    });
  }

  /**
   * Turns until a done callback of the future stops the loop (base_events.py, `_run_until_complete_cb`). What is ready in
   * the same turn still runs, so that a task that was created in the last step begins. @throws Stopped
   */
  async turnUntilDone(future: Awaitable<unknown>): Promise<void> {
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

  /** One turn of what is ready now, if anything is. @throws Stopped */
  async turnNow(): Promise<void> {
    this.outside.update(this.clock.now());
    await this.#turn();
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
  async suspendOn<T>(future: Awaitable<T>, on: Suspension, label = ''): Promise<T> {
    if (future.done) return future.result();
    const task = this.current();
    if (this.#awaitedThemselves.has(future)) throw new RuntimeError("await wasn't used with future");
    if ((future as unknown) === task) return this.#awaitItself(task, label);
    this.recorder.emit({
      type: 'task-suspended',
      task: task.id,
      on,
      label,
      waitsFor: writeWaits(future.awaited),
    });
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
    const sleep = new Sleep(this, task, this.#timers.nextId(), toMicroseconds(now + ms));
    const { id, deadline } = sleep;
    this.#timers.add(sleep);
    this.recorder.emitAt(now, { type: 'timer-set', task: task.id, timer: id, label, station, deadline });
    return task.park(sleep);
  }

  /** Sets a timer; `make` gets its number. */
  addTimer<T extends Timer>(make: (id: number) => T): T {
    const timer = make(this.nextTimer());
    this.#timers.add(timer);
    return timer;
  }

  /** The number of a timer that is about to be. */
  nextTimer(): number {
    return this.#timers.nextId();
  }

  /** The task whose step runs. @throws Error outside a task */
  current(): LoopTask {
    if (!this.running) throw new Error('this has to be called inside a task');
    return this.running;
  }

  #addTask<T>(id: number, { kind, name, ticket = 0, label = '' }: TaskSpec, body: () => Promise<T>): Task<T> {
    const parent = this.running?.id ?? MAIN_TASK;
    this.recorder.emit({ type: 'task-created', task: id, parent, ticket, kind, name, label });
    const task = new Task(this, id, name, body);
    this.tasks.begun(task, label);
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

  #parkForTurn<V>(task: LoopTask, label: string, gets: Waitable<V>): Promise<V> {
    this.recorder.emit({ type: 'task-suspended', task: task.id, on: 'turn', label, waitsFor: '' });
    this.callSoon(task);
    return task.park(gets);
  }

  #awaitItself(task: LoopTask, label: string): Promise<never> {
    this.#awaitedThemselves.add(task);
    const error = new RuntimeError(`Task cannot await on itself: <Task pending name='${task.name}'>`);
    return this.#parkForTurn<never>(task, label, {
      cancel: () => false,
      result: () => {
        throw error;
      },
    });
  }

  async #turn(): Promise<void> {
    this.#timers.fireDue(this.clock.now());
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
    return Math.min(this.#timers.nextMs, this.outside.nextMs);
  }
}

/** What a task waits for that only gives the others a turn. */
const nothing: Waitable<void> = { cancel: () => false, result: () => {} };
