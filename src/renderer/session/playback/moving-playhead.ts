import type { Show, ShowPosition } from '../../../shared/show/show';
import type { RunLog } from '../../../shared/trace/run-log';
import type { Replay } from './advance';
import type { Frame } from './frame';
import { type ClockReading, isCooking, isPassing, kitchenNow } from './kitchen-time';
import { locate, type Playhead, type Reach, replayFrom, START, settle } from './playhead';
import type { Range } from './range';
import { SeenClock } from './seen-clock';

/** How long the last picture of a whole run stays before its result shows (show ms), so that the last plate is seen. */
export const END_REST_MS = 1500;

function restMs({ ended }: RunLog): number {
  return ended ? END_REST_MS : 0;
}

/** A playhead with the clocks that move it over a log: the kitchen's while it is followed, else the local one. */
export class MovingPlayhead {
  /** The kitchen clock's last reading; null where no kitchen cooks this log. */
  clock: ClockReading | null = null;
  /** Where it was when it was last read. */
  position: ShowPosition = START;
  /** How far a followed run is ahead of it, in kitchen ms. */
  behindMs = 0;
  readonly #local = new SeenClock();

  /** @param heardUntil kitchen time until which nothing can have happened that was not heard of, in ms */
  constructor(
    public show: Show,
    public playhead: Playhead,
    private readonly heardUntil: () => number,
  ) {}

  /** Whether there is more to come by itself. */
  get going(): boolean {
    return this.playhead.kind === 'live' ? isPassing(this.clock) : this.playhead.kind === 'replay';
  }

  /** Whether time flows for the viewer: no longer once everything has been shown and the last picture stands. */
  get moving(): boolean {
    return this.going && !(this.playhead.kind === 'replay' && this.#rests(this.playhead));
  }

  #rests({ loop }: Replay): boolean {
    const { show, position } = this;
    return loop === null && show.log.ended && show.showOf(position) >= show.endMs;
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
    const reach = this.reach();
    this.playhead = settle(before, this.show, reach, now);
    this.position = locate(this.playhead, this.show, reach, now);
    this.behindMs = this.playhead.kind === 'live' && reach.cooking ? reach.ms - this.position.t : 0;
    return this.playhead !== before;
  }

  /** The local clock that moves it, in ms; only differences mean something. */
  get localMs(): number {
    return this.#local.now();
  }

  /** A replay from here on. */
  replay(speed: number, loop: Range | null): Replay {
    const now = this.#local.now();
    // A run that still cooks may have nothing more to show: that is not its end.
    if (isCooking(this.clock))
      return { kind: 'replay', from: this.position, sinceMs: now, speed, loop: null };
    return replayFrom(this.show, this.position, now, speed, loop);
  }

  /** While a run cooks, a reading that comes late never turns the live playhead back. */
  reach(): Reach {
    const { clock, show } = this;
    const { endMs } = show.log;
    if (!isCooking(clock)) return { ms: endMs, showMs: show.endMs + restMs(show.log), cooking: false };
    // A window that follows is at the show time that is the kitchen's: both pass alike, and stand still together.
    if (clock.paused) return { ms: clock.kitchenMs, showMs: clock.kitchenMs, cooking: true };
    const nowMs = kitchenNow(clock, performance.now());
    const heardMs = this.heardUntil();
    const live = this.playhead.kind === 'live';
    return {
      ms: Math.max(Math.min(nowMs, heardMs), live ? this.position.t : 0),
      showMs: Math.max(Math.min(nowMs, show.showAfter(heardMs)), live ? show.showOf(this.position) : 0),
      cooking: true,
    };
  }

  /** What a window that followed a run has still to show of it, now that it is over. */
  followOut({ kitchenMs, speed }: ClockReading): Replay {
    const from = this.show.at(Math.min(kitchenMs, this.show.endMs));
    return { kind: 'replay', from, sinceMs: this.#local.now(), speed, loop: null };
  }

  close(): void {
    this.#local.close();
  }
}
