import type { Handle, LoopTask, Waitable } from './awaitable';
import { Cancelled } from './future';
import type { Loop } from './loop';
import type { Timer } from './timers';

/**
 * One task's wait for a timer, as asyncio.sleep (tasks.py, `sleep`): the bell takes one turn of the loop and the task's
 * step the next. Until the bell's handle has run, the wait can be cancelled.
 */
export class Sleep implements Timer, Handle, Waitable<void> {
  cancelled = false;
  #state: 'set' | 'fired' | 'over' = 'set';

  constructor(
    private readonly loop: Loop,
    private readonly task: LoopTask,
    readonly id: number,
    readonly deadline: number,
  ) {}

  fire(now: number): void {
    this.#state = 'fired';
    this.loop.recorder.emitAt(now, { type: 'timer-fired', task: this.task.id, timer: this.id });
    this.loop.callSoon(this);
  }

  run(): void {
    if (this.cancelled) return;
    this.#state = 'over';
    this.task.wake();
  }

  cancel(): boolean {
    if (this.#state === 'over' || this.cancelled) return false;
    this.cancelled = true;
    if (this.#state === 'set')
      this.loop.recorder.emit({ type: 'timer-cancelled', task: this.task.id, timer: this.id });
    this.task.wake();
    return true;
  }

  result(): void {
    if (this.cancelled) throw new Cancelled();
  }
}
