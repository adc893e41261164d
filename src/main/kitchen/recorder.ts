import { toMicroseconds } from '../../shared/trace/kitchen-time';
import type { Emitted } from '../../shared/trace/trace';
import type { Clock } from './clock';
import { type PackedBatch, TracePacker } from './packed-trace';

/** Records what happens in one lane, at the kitchen time it happens. Within the lane, time never decreases. */
export class Recorder {
  /**
   * When to report that the process was suspended: as soon as it is noticed; in the order of time, where events are
   * recorded later than they happened; or never, where they are those of another process.
   */
  reportsSuspensions: 'at once' | 'in order' | 'never' = 'at once';
  readonly #packer: TracePacker;
  #last = 0;
  #suspendedMs: number;

  /** @param room see TracePacker */
  constructor(
    private readonly clock: Clock,
    send: (batch: PackedBatch) => void,
    room = 0,
  ) {
    this.#packer = new TracePacker(send, room);
    this.#suspendedMs = clock.suspendedMs;
  }

  /** Records an event now. */
  emit(event: Emitted): void {
    this.emitAt(this.clock.now(), event);
  }

  /** Records an event that happened at `t`, or at the time of the event before it if that is later. */
  emitAt(t: number, event: Emitted): void {
    if (t >= this.clock.suspendedAt) this.#emitSuspension();
    this.#add(t, event);
  }

  /** Leaves a gap for events that were lost before they could be recorded. */
  skip(count: number): void {
    this.#packer.skip(count);
  }

  /** Sends everything recorded so far. Call it before the thread blocks or rests. */
  flush(): void {
    if (this.reportsSuspensions === 'at once') this.#emitSuspension();
    this.#packer.flush();
  }

  #add(t: number, event: Emitted): void {
    this.#last = Math.max(this.#last, toMicroseconds(t));
    this.#packer.add(this.#last, event);
  }

  #emitSuspension(): void {
    const { suspendedMs, suspendedAt } = this.clock;
    const ms = toMicroseconds(suspendedMs - this.#suspendedMs);
    if (ms <= 0 || this.reportsSuspensions === 'never') return;
    this.#suspendedMs = suspendedMs;
    this.#add(suspendedAt, { type: 'process-suspended', ms });
  }
}
