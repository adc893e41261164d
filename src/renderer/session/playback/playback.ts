import { LaneSpans } from '../../../shared/figures/spans';
import { LaneCursor } from '../../../shared/state/lane-cursor';
import type { LaneState } from '../../../shared/state/lane-state';
import type { Landmark } from '../../../shared/trace/landmarks';
import type { Position, RunLog } from '../../../shared/trace/run-log';
import type { LaneId } from '../../../shared/trace/trace';
import type { Frame, FrameSource } from './frame';
import { type ClockReading, kitchenNow } from './kitchen-time';
import { lookAhead } from './look-ahead';
import { nextEventBy } from './next-event';
import {
  isAtEnd,
  jump,
  locate,
  type Playhead,
  type Reach,
  replayFrom,
  resumed,
  START,
  seek,
  settle,
  step,
} from './playhead';
import { beginAt, between, endAt, type Range } from './range';
import { Throttle } from './throttle';

/** What a playback tells its owner besides frames. */
export interface PlaybackListener {
  /** The playhead began to move, stopped, or changed its kind. */
  changed(): void;
  /** A replay went all the way: to the end of the log, or up to the run that cooks. */
  arrived(): void;
  /** A run was measured to its end, and nobody has seen it yet: the playhead stands at its start. */
  measured(): void;
}

/** One log under a playhead: folds each lane up to it and publishes a frame whenever the picture changes. */
export class Playback implements FrameSource {
  readonly spans: Partial<Record<LaneId, LaneSpans>> = {};
  readonly #cursors: LaneCursor[];
  /** Beside the playhead's, at the end of what was heard of a run that cooks. */
  readonly #heard: LaneCursor[];
  readonly #listeners = new Set<() => void>();
  readonly #readers = new Throttle();
  #frame: Frame;
  #playhead: Playhead;
  #clock: ClockReading | null = null;
  #range: Range | null = null;
  #looping = false;
  #request = 0;
  /** Local time since which nobody sees the window, or null: a replay stands still meanwhile. */
  #unseenSinceMs: number | null = null;
  readonly #stopLookingAhead: () => void;

  constructor(
    readonly log: RunLog,
    readonly owner: PlaybackListener,
    playhead: Playhead = { kind: 'live' },
  ) {
    this.#playhead = playhead;
    const walk = ({ lane, mode, keyframes }: LaneCursor) => new LaneCursor(log, lane, mode, keyframes);
    this.#cursors = log.header.lanes.map(({ lane, mode }) => new LaneCursor(log, lane, mode));
    this.#heard = this.#cursors.map(walk);
    for (const { lane } of log.header.lanes) this.spans[lane] = new LaneSpans();
    this.#frame = this.#fold(START);
    document.addEventListener('visibilitychange', this.#see);
    this.#see();
    this.refresh();
    this.#stopLookingAhead = lookAhead(this.#heard);
  }

  current(): Frame {
    return this.#frame;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  subscribeReader = (listener: () => void): (() => void) => this.#readers.subscribe(listener);

  get playhead(): Playhead {
    return this.#playhead;
  }

  get clock(): ClockReading | null {
    return this.#clock;
  }

  /** A run cooks whose clock this playback hears. */
  get cooking(): boolean {
    return this.#clock !== null && !this.#clock.ended;
  }

  /** The lane of that run that is measured now, or ''. */
  get measuring(): '' | LaneId {
    return this.cooking ? (this.#clock?.measuring ?? '') : '';
  }

  get atEnd(): boolean {
    return isAtEnd(this.log, this.#frame.position);
  }

  /** Whether time flows for the one who looks. */
  get moving(): boolean {
    if (this.#playhead.kind === 'live') return this.cooking && !this.#clock?.paused && !this.measuring;
    return this.#playhead.kind === 'replay';
  }

  /** Takes in what the kitchen's clock says; what was told before it and has not come is lost. */
  hear(clock: ClockReading): void {
    this.log.expect(clock.seq);
    const ends = this.cooking && clock.ended;
    const measured = ends && this.measuring !== '';
    const live = this.#playhead.kind === 'live';
    const moved = this.moving;
    if (measured) this.#playhead = { kind: 'standing', position: START };
    this.#clock = clock;
    if (this.#playhead.kind === 'replay' && !clock.ended) this.#playhead = this.#replayAt(clock.speed);
    this.refresh();
    if (moved && !this.moving) this.#readers.flush();
    this.owner.changed();
    if (measured) this.owner.measured();
    else if (ends && live) this.owner.arrived();
  }

  goLive(): void {
    this.#move({ kind: 'live' });
  }

  seek(t: number): void {
    this.#move(seek(this.log, this.#reach(), t));
  }

  toStart(): void {
    this.#move({ kind: 'standing', position: START });
  }

  toEnd(): void {
    this.seek(Number.MAX_SAFE_INTEGER);
  }

  step(direction: 1 | -1): void {
    this.#move(step(this.log, this.#reach(), this.#frame.position, direction));
  }

  /** Where there is no such landmark, it goes on as it did: a kitchen that cooks is still followed. */
  jump(direction: 1 | -1, to: Landmark): void {
    const landed = jump(this.log, this.#reach(), this.#frame.position, direction, to);
    if (landed) this.#move(landed);
  }

  stand(): void {
    this.#move({ kind: 'standing', position: this.#frame.position });
  }

  /** Moves on from here by the local clock; in the range, where that is looped. */
  replay(speed: number): void {
    this.#move(this.#replayAt(speed));
  }

  setReplaySpeed(speed: number): void {
    if (this.#playhead.kind === 'replay') this.#move(this.#replayAt(speed));
  }

  /** The stretch of kitchen time that somebody selected, or null. */
  get range(): Range | null {
    return this.#range;
  }

  /** Whether a replay stays in the range. A run that still cooks is not held back by it. */
  get looping(): boolean {
    return this.#looping;
  }

  /** Selects what is between two kitchen times (ms) and loops it; leaves all as it was where that is nothing. */
  selectRange(fromMs: number, toMs: number): void {
    const range = between(fromMs, toMs, this.#reach().ms);
    if (range) this.#setRange(range, true);
  }

  /** Selects from here on and loops it. */
  beginRange(): void {
    this.#setRange(beginAt(this.#range, this.#frame.position.t, this.#reach().ms), true);
  }

  /** Selects up to here and loops it. */
  endRange(): void {
    this.#setRange(endAt(this.#range, this.#frame.position.t), true);
  }

  clearRange(): void {
    this.#setRange(null, false);
  }

  /** Loops the range, by default the whole log, or plays on beyond it. */
  toggleLoop(): void {
    this.#setRange(this.#range ?? between(0, this.log.endMs, this.log.endMs), !this.#looping);
  }

  /** Takes in what the log has got and where the playhead is by now. */
  refresh(): void {
    for (const { lane } of this.log.header.lanes) this.spans[lane]?.update(this.log.lanes[lane]);
    const now = this.#replayNow();
    const before = this.#playhead;
    this.#playhead = settle(before, this.log, this.#reach(), now);
    this.#publish(locate(this.#playhead, this.log, this.#reach(), now));
    if (this.#playhead !== before) {
      this.owner.changed();
      this.owner.arrived();
    }
    if (this.moving && !this.#request) this.#request = requestAnimationFrame(this.#tick);
  }

  close(): void {
    this.#stopLookingAhead();
    document.removeEventListener('visibilitychange', this.#see);
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#listeners.clear();
    this.#readers.close();
  }

  #tick = (): void => {
    this.#request = 0;
    this.refresh();
  };

  /** The window was hidden (its tab, or all of it by another window), or is seen again. */
  #see = (): void => {
    if (document.hidden) this.#unseenSinceMs ??= performance.now();
    else if (this.#unseenSinceMs !== null) {
      this.#playhead = resumed(this.#playhead, performance.now() - this.#unseenSinceMs);
      this.#unseenSinceMs = null;
    }
  };

  #replayNow(): number {
    return this.#unseenSinceMs ?? performance.now();
  }

  #replayAt(speed: number): Playhead {
    const { position } = this.#frame;
    const now = this.#replayNow();
    if (this.cooking) return { kind: 'replay', fromMs: position.t, sinceMs: now, speed, loop: null };
    return replayFrom(this.log, position, now, speed, this.#looping ? this.#range : null);
  }

  #setRange(range: Range | null, looping: boolean): void {
    this.#range = range;
    this.#looping = looping && range !== null;
    if (this.#playhead.kind === 'replay') this.#move(this.#replayAt(this.#playhead.speed));
    else this.owner.changed();
  }

  #move(playhead: Playhead): void {
    this.#playhead = playhead;
    this.refresh();
    this.#readers.flush();
    this.owner.changed();
  }

  /** While a run cooks, a reading that comes late never turns the live playhead back. */
  #reach(): Reach {
    const clock = this.#clock;
    if (!clock || clock.ended) return { ms: this.log.endMs, cooking: false };
    if (clock.paused) return { ms: clock.kitchenMs, cooking: true };
    const now = Math.min(kitchenNow(clock, performance.now()), this.#heardUntil());
    const shown = this.#playhead.kind === 'live' ? this.#frame.position.t : 0;
    return { ms: Math.max(now, shown), cooking: true };
  }

  /** Until when nothing can have happened that this window has not heard of. */
  #heardUntil(): number {
    if (this.log.ended) return this.log.endMs;
    const dues = this.#heard.map((cursor) => nextEventBy(cursor.seek(this.log.lanes[cursor.lane].length)));
    return Math.max(this.log.endMs, Math.min(...dues));
  }

  #publish(position: Position): void {
    const { position: old, live, replaySpeed } = this.#frame;
    const moves = this.#moves();
    const same = old.t === position.t && old.left === position.left && old.right === position.right;
    if (same && live === moves.live && replaySpeed === moves.replaySpeed) return;
    this.#frame = this.#fold(position);
    for (const listener of this.#listeners) listener();
    this.#readers.change();
  }

  #fold(position: Position): Frame {
    const lanes: Partial<Record<LaneId, LaneState>> = {};
    for (const cursor of this.#cursors) lanes[cursor.lane] = cursor.seek(position[cursor.lane]);
    return { position, lanes, ...this.#moves() };
  }

  /** What moves the playhead: the run that cooks, or a replay. */
  #moves(): Pick<Frame, 'live' | 'replaySpeed'> {
    const playhead = this.#playhead;
    const live = playhead.kind === 'live' && this.cooking;
    return { live, replaySpeed: playhead.kind === 'replay' ? playhead.speed : 0 };
  }
}
