import { toMicroseconds } from '../../shared/trace/kitchen-time';
import type { Handle, LoopTask } from './awaitable';
import { TimeoutError } from './errors';
import type { EventLoop } from './event-loop';
import { Cancelled } from './future';
import type { Timer } from './timers';

/** A timer that cancels a task, as asyncio.timeout (timeouts.py): on leaving, that cancellation becomes a TimeoutError. */
export class Timeout implements Timer, Handle {
  cancelled = false;
  #expired = false;
  readonly #cancelsBefore: number;

  private constructor(
    private readonly loop: EventLoop,
    private readonly task: LoopTask,
    readonly id: number,
    readonly deadline: number,
  ) {
    this.#cancelsBefore = task.cancels;
  }

  /**
   * Runs `body` inside the running task and cancels that task if the body has not ended by `deadline`, kitchen ms.
   * @throws TimeoutError when it expired, and what the body throws
   */
  static async run<T>(loop: EventLoop, label: string, deadline: number, body: () => Promise<T>): Promise<T> {
    const timeout = Timeout.#enter(loop, deadline);
    const { id, task } = timeout;
    loop.recorder.emit({ type: 'timeout-set', task: task.id, timer: id, label, deadline });
    let result: T;
    try {
      result = await body();
    } catch (error) {
      throw timeout.#leave() && error instanceof Cancelled ? new TimeoutError() : error;
    }
    timeout.#leave();
    return result;
  }

  /** One that is due already rings with what is ready, before any timer. */
  static #enter(loop: EventLoop, deadline: number): Timeout {
    const task = loop.current();
    if (deadline > toMicroseconds(loop.clock.now()))
      return loop.addTimer((id) => new Timeout(loop, task, id, deadline));
    const timeout = new Timeout(loop, task, loop.nextTimer(), deadline);
    loop.callSoon(timeout);
    return timeout;
  }

  fire(): void {
    this.loop.callSoon(this);
  }

  run(): void {
    if (this.cancelled) return;
    this.#expired = true;
    this.#emitEnded('expired');
    this.task.cancel();
  }

  /** Returns whether this timeout alone cancelled the task. */
  #leave(): boolean {
    this.cancelled = true;
    if (this.#expired) return this.task.uncancel() <= this.#cancelsBefore;
    this.#emitEnded('left');
    return false;
  }

  #emitEnded(how: 'left' | 'expired'): void {
    this.loop.recorder.emit({ type: 'timeout-ended', task: this.task.id, timer: this.id, how });
  }
}
