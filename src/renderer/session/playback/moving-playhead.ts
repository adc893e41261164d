import type { Position, RunLog } from '../../../shared/trace/run-log';
import type { Replay } from './advance';
import type { Frame } from './frame';
import { type ClockReading, isCooking, isPassing, kitchenNow } from './kitchen-time';
import { locate, type Playhead, type Reach, replayFrom, START, settle } from './playhead';
import type { Range } from './range';
import { SeenClock } from './seen-clock';

/** A playhead with the clocks that move it over a log: the kitchen's while it is followed, else the local one. */
export class MovingPlayhead {
  /** What the kitchen's clock said last; null where no kitchen cooks this log. */
  clock: ClockReading | null = null;
  /** Where it was when it was looked at last. */
  position: Position = START;
  readonly #local = new SeenClock();

  /** @param heardUntil kitchen time until which nothing can have happened that was not heard of, in ms */
  constructor(
    readonly log: RunLog,
    public playhead: Playhead,
    private readonly heardUntil: () => number,
  ) {}

  /** Whether time flows for the one who looks. */
  get moving(): boolean {
    return this.playhead.kind === 'live' ? isPassing(this.clock) : this.playhead.kind === 'replay';
  }

  /** What moves it: the run that cooks, or a replay. */
  get moves(): Pick<Frame, 'live' | 'replaySpeed'> {
    const { playhead } = this;
    const live = playhead.kind === 'live' && isCooking(this.clock);
    return { live, replaySpeed: playhead.kind === 'replay' ? playhead.speed : 0 };
  }

  /** Goes to where it is by now. @returns whether it arrived: a replay went all the way */
  go(): boolean {
    const now = this.#local.now();
    const before = this.playhead;
    this.playhead = settle(before, this.log, this.reach(), now);
    this.position = locate(this.playhead, this.log, this.reach(), now);
    return this.playhead !== before;
  }

  /** A replay from here on. */
  replay(speed: number, loop: Range | null): Replay {
    const now = this.#local.now();
    // A run that still cooks may have nothing more to show: that is not its end.
    if (isCooking(this.clock))
      return { kind: 'replay', from: this.position, sinceMs: now, speed, loop: null };
    return replayFrom(this.log, this.position, now, speed, loop);
  }

  /** While a run cooks, a reading that comes late never turns the live playhead back. */
  reach(): Reach {
    const { clock } = this;
    if (!isCooking(clock)) return { ms: this.log.endMs, cooking: false };
    if (clock.paused) return { ms: clock.kitchenMs, cooking: true };
    const now = Math.min(kitchenNow(clock, performance.now()), this.heardUntil());
    const shown = this.playhead.kind === 'live' ? this.position.t : 0;
    return { ms: Math.max(now, shown), cooking: true };
  }

  close(): void {
    this.#local.close();
  }
}
