import { TimeoutError } from './errors';
import type { EventLoop, Handle, Timer } from './event-loop';
import { Cancelled } from './future';
import type { Task } from './task';

/** A timer that cancels a task, as asyncio.timeout: on leaving, that cancellation becomes a TimeoutError. */
export class Timeout implements Timer, Handle {
  cancelled = false;
  #expired = false;
  readonly #cancelsBefore: number;

  private constructor(
    private readonly loop: EventLoop,
    private readonly task: Task<unknown>,
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
    const timeout = loop.addTimer((id) => new Timeout(loop, loop.current(), id, deadline));
    const { id, task } = timeout;
    loop.recorder.emit({ type: 'timeout-set', task: task.id, timer: id, label, deadline });
    try {
      return await body();
    } catch (error) {
      throw timeout.#causes(error) ? new TimeoutError() : error;
    } finally {
      timeout.#leave();
    }
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

  /** Whether it was this timeout, and nobody else besides, that cancelled the task. */
  #causes(error: unknown): boolean {
    return this.#expired && error instanceof Cancelled && this.task.cancels - 1 <= this.#cancelsBefore;
  }

  #leave(): void {
    this.cancelled = true;
    if (this.#expired) this.task.uncancel();
    else this.#emitEnded('left');
  }

  #emitEnded(how: 'left' | 'expired'): void {
    this.loop.recorder.emit({ type: 'timeout-ended', task: this.task.id, timer: this.id, how });
  }
}
