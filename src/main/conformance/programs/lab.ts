import type { TraceEvent } from '../../../shared/trace/trace';
import {
  Cancelled,
  Coroutine,
  EventLoop,
  Executor,
  ExternalSources,
  Future,
  Gather,
  Recorder,
  Semaphore,
  SimulatedThreads,
  shield,
  type Task,
  TaskGroup,
  Timeout,
  TraceUnpacker,
  toMicroseconds,
  ValueError,
  VirtualClock,
} from '../../kitchen';

/** What a program of programs/*.ts is: a main coroutine, or code outside any loop. */
export type Program = (lab: Lab) => Promise<unknown>;
export type Programs = Record<string, Program>;

type Body<T> = () => Promise<T>;

/** An error as Python's programs print it: see name_of in lab.py. */
export function nameOf(error: unknown): string {
  if (error instanceof Cancelled) return 'CancelledError';
  if (error instanceof AggregateError) return `ExceptionGroup[${error.errors.map(nameOf).join(', ')}]`;
  const { name, message } = error as Error;
  return message ? `${name}(${message})` : name;
}

/** One program's loop, clock and output, as lab.py has them for asyncio. */
export class Lab {
  readonly #lines: string[] = [];
  readonly #warnings: string[] = [];
  readonly loop: EventLoop;
  readonly #clock = new VirtualClock();
  readonly #recorder: Recorder;
  readonly #threads = new SimulatedThreads();
  readonly #outside = new ExternalSources();
  #turns = 0;
  #workers = 0;
  #jobs = 0;

  constructor() {
    const unpacker = new TraceUnpacker('right');
    this.#recorder = new Recorder(this.#clock, (batch) =>
      this.#read(unpacker.unpack(batch, unpacker.sent + 1)),
    );
    this.#outside.add(this.#threads);
    this.loop = new EventLoop(this.#clock, this.#recorder, this.#outside);
  }

  /** A line with the time and the number of the turn in which it was printed. */
  print(...values: unknown[]): void {
    this.#recorder.flush();
    this.#lines.push(`${values.map(shown).join(' ')} @${toMicroseconds(this.#clock.now())} #${this.#turns}`);
  }

  spawn<T>(body: Body<T>): Task<T> {
    return this.loop.createTask({ kind: 'task', name: 'task' }, body);
  }

  spawnIn<T>(group: TaskGroup, body: Body<T>): Task<T> {
    return group.createTask({ kind: 'task', name: 'task' }, body);
  }

  sleep(ms: number): Promise<void> {
    return this.loop.sleep('', ms);
  }

  turn(): Promise<void> {
    return this.loop.yieldTurn();
  }

  /** Blocks the thread. */
  hold(ms: number): void {
    const end = this.#clock.now() + ms;
    while (this.#clock.now() < end) {
      this.#clock.blockUntil(Math.min(end, this.#outside.nextMs));
      this.#outside.update(this.#clock.now());
    }
  }

  future<T = unknown>(): Future<T> {
    return new Future<T>(this.loop, 'task');
  }

  soon(run: () => void): void {
    this.loop.callSoon({ run });
  }

  /** As call_later. */
  later(ms: number, run: () => void): { cancelled: boolean } {
    const { loop } = this;
    const deadline = toMicroseconds(this.#clock.now() + ms);
    return loop.addTimer((id) => ({
      id,
      deadline,
      cancelled: false,
      fire() {
        loop.callSoon({ run: () => this.cancelled || run() });
      },
    }));
  }

  gather<T>(...tasks: Task<T>[]): Future<T[]> {
    return new Gather(this.loop, tasks);
  }

  shield<T>(future: Future<T>): Future<T> {
    return shield(this.loop, future);
  }

  timeout<T>(ms: number, body: Body<T>): Promise<T> {
    return Timeout.run(this.loop, '', toMicroseconds(this.#clock.now() + ms), body);
  }

  group(body: (group: TaskGroup) => Promise<void>): Promise<void> {
    return TaskGroup.run(this.loop, '', body);
  }

  coroutine<T>(body: Body<T>): Coroutine<T> {
    return new Coroutine(body, () => {});
  }

  semaphore(slots: number): Semaphore {
    return new Semaphore(this.loop, slots);
  }

  pool(maxWorkers: number): Executor {
    const workers = Array.from({ length: maxWorkers }, (_, i) => this.#workers + i);
    this.#workers += maxWorkers;
    return new Executor(this.loop, this.#threads, workers, () => ++this.#jobs);
  }

  call(pool: Executor, ms: number): Future<void> {
    return pool.submit(this.loop.running?.id ?? 0, { label: '', ms });
  }

  async naps(name: string, ms: number): Promise<string> {
    try {
      await this.sleep(ms);
    } catch (error) {
      this.print(name, 'cancelled');
      throw error;
    }
    this.print(name);
    return name;
  }

  async fails(name: string, ms: number): Promise<never> {
    await this.sleep(ms);
    this.print(name, 'fails');
    throw new ValueError(name);
  }

  napping(name: string, ms: number): Task<string> {
    return this.spawn(() => this.naps(name, ms));
  }

  failing(name: string, ms: number): Task<never> {
    return this.spawn(() => this.fails(name, ms));
  }

  /** What came of it, as a text. */
  async how(awaitable: PromiseLike<unknown>): Promise<string> {
    try {
      return shown(await awaitable);
    } catch (error) {
      return nameOf(error);
    }
  }

  state(task: Future<unknown>): string {
    if (!task.done) return 'pending';
    if (task.cancelled) return 'cancelled';
    try {
      return shown(task.result());
    } catch (error) {
      return nameOf(error);
    }
  }

  /** Runs a main coroutine as asyncio.run does, to its end, in which it says when that was. */
  runMain(body: Program): Promise<void> {
    return this.runAlone(() => this.loop.run('main', () => body(this)));
  }

  /** Runs a program that runs the loop itself. */
  async runAlone(body: Program): Promise<void> {
    try {
      await body(this);
    } catch (error) {
      if (isStuck(error)) return this.print('waits for ever');
      this.print('raises', nameOf(error));
    }
    this.print('ends');
    this.loop.tasks.close();
    this.#recorder.flush();
  }

  /** What it printed, then what the runtime warned of. */
  output(): string[] {
    return [...this.#lines, ...this.#warnings.sort().map((warning) => `! ${warning}`)];
  }

  #read(events: TraceEvent[]): void {
    for (const event of events) {
      if (event.type === 'turn-started') this.#turns = event.turn;
      if (event.type === 'warned') this.#warnings.push(event.text);
    }
  }
}

/** A value as Python prints it. */
function shown(value: unknown): string {
  if (value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

/** Whether the kitchen says that nobody can go on, where Python hangs on a real clock. */
function isStuck(error: unknown): boolean {
  return error instanceof Error && error.message.includes('waits for something that cannot come');
}
