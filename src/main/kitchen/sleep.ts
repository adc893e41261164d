import type { EventLoop, Handle, Timer } from './event-loop';
import { Cancelled } from './future';
import type { Task, Waitable } from './task';

/** One task's wait for a timer, as asyncio.sleep: the bell takes one turn of the loop and the task's step the next. */
export class Sleep implements Timer, Handle, Waitable<void> {
  cancelled = false;
  #fired = false;

  constructor(
    private readonly loop: EventLoop,
    private readonly task: Task<unknown>,
    readonly id: number,
    readonly deadline: number,
  ) {}

  fire(): void {
    this.#fired = true;
    this.loop.recorder.emit({ type: 'timer-fired', task: this.task.id, timer: this.id });
    this.loop.callSoon(this);
  }

  run(): void {
    this.task.wake();
  }

  cancel(): boolean {
    if (this.#fired || this.cancelled) return false;
    this.cancelled = true;
    this.loop.recorder.emit({ type: 'timer-cancelled', task: this.task.id, timer: this.id });
    this.task.wake();
    return true;
  }

  result(): void {
    if (this.cancelled) throw new Cancelled();
  }
}
