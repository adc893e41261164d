import type { SharedPlayhead } from '../../../shared/api/shared-view';
import type { LaneSpans } from '../../../shared/figures/spans';
import { plainShow, Show, type ShowOptions } from '../../../shared/show/show';
import type { Landmark } from '../../../shared/trace/landmarks';
import type { RunLog } from '../../../shared/trace/run-log';
import type { LaneId } from '../../../shared/trace/trace';
import { type Display, display } from './display';
import type { Frame, FrameSource } from './frame';
import { FrameFeed } from './frame-feed';
import { type ClockReading, isCooking, measuredLane } from './kitchen-time';
import { LaneFolds } from './lane-folds';
import { MovingPlayhead } from './moving-playhead';
import { isAtEnd, isSame, jump, type Playhead, START, seek, stepEvent, stepMoment } from './playhead';
import type { Range } from './range';
import { Selection } from './selection';
import { adoptedPlayhead, sharedPlayhead } from './shared-playhead';
import { stopsOf } from './stops';

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
  /** What filled each lane's time. */
  readonly spans: Partial<Record<LaneId, LaneSpans>>;
  readonly selection: Selection;
  readonly #folds: LaneFolds;
  readonly #feed: FrameFeed;
  readonly #head: MovingPlayhead;
  /** Where a step stops. */
  #moments: Show;

  constructor(
    readonly log: RunLog,
    readonly owner: PlaybackListener,
    playhead: Playhead = { kind: 'live' },
    private readonly on: Display = display,
    show: ShowOptions = plainShow,
  ) {
    const folds = new LaneFolds(log);
    this.#folds = folds;
    this.spans = folds.spans;
    this.#head = new MovingPlayhead(new Show(log, show), playhead, () => folds.heardUntil());
    this.#moments = stopsOf(log, show);
    this.#feed = new FrameFeed(this.#fold());
    this.selection = new Selection({
      now: () => this.#head.position.t,
      endMs: () => this.#head.reach().ms,
      changed: () => this.#select(),
    });
    this.refresh();
  }

  current(): Frame {
    return this.#feed.current();
  }

  subscribe = (listener: () => void): (() => void) => this.#feed.subscribe(listener);

  subscribeReader = (listener: () => void): (() => void) => this.#feed.subscribeReader(listener);

  get playhead(): Playhead {
    return this.#head.playhead;
  }

  /** The show time in which it is played. */
  get show(): Show {
    return this.#head.show;
  }

  get clock(): ClockReading | null {
    return this.#head.clock;
  }

  /** A run cooks whose clock this playback hears. */
  get cooking(): boolean {
    return isCooking(this.clock);
  }

  /** The lane of that run that is measured now, or ''. */
  get measuring(): '' | LaneId {
    return measuredLane(this.clock);
  }

  get atEnd(): boolean {
    return isAtEnd(this.log, this.#head.position);
  }

  /** Whether time flows for the viewer. */
  get moving(): boolean {
    return this.#head.moving;
  }

  /** Takes a reading of the kitchen's clock; events sent before it that have not arrived are lost. */
  hear(clock: ClockReading): void {
    this.log.expect(clock.seq);
    const ends = this.cooking && clock.ended;
    const measured = ends && this.measuring !== '';
    const live = this.playhead.kind === 'live';
    const moved = this.moving;
    if (measured) this.#head.playhead = { kind: 'standing', position: START };
    this.#head.clock = clock;
    if (this.playhead.kind === 'replay' && !clock.ended && !clock.foreign)
      this.#head.playhead = this.#head.replay(clock.speed, null);
    // What a window that followed the run has still to show, it shows by itself.
    if (ends && live && !measured) this.#head.playhead = this.#head.followOut(clock);
    this.refresh();
    if (moved && !this.moving) this.#feed.flush();
    this.owner.changed();
    if (measured) this.owner.measured();
  }

  goLive(): void {
    this.#move({ kind: 'live' });
  }

  /** @param t kitchen ms */
  seek(t: number): void {
    this.#move(seek(this.log, this.#head.reach(), t));
  }

  /** To where a lane has just seen its first `count` events: the last of them as a moment, where it is one. */
  seekAfter(lane: LaneId, count: number): void {
    const position = this.#moments.seen(lane, count - 1) ?? this.log.positionAfter(lane, count);
    this.#move({ kind: 'standing', position });
  }

  toStart(): void {
    this.#move({ kind: 'standing', position: START });
  }

  toEnd(): void {
    this.seek(Number.MAX_SAFE_INTEGER);
  }

  /** To the next moment (1), or the one before (-1). */
  step(direction: 1 | -1): void {
    this.#move(stepMoment(this.#moments, this.#head.reach(), this.#head.position, direction));
  }

  /** To the next single event (1), or the one before (-1). */
  stepEvent(direction: 1 | -1): void {
    this.#move(stepEvent(this.log, this.#head.reach(), this.#head.position, direction));
  }

  /** Uses these options from now on, keeping the position. */
  showWith(options: ShowOptions): void {
    this.#head.show = new Show(this.log, options);
    this.#moments = stopsOf(this.log, options);
    if (this.playhead.kind === 'replay') this.replay(this.playhead.speed);
    else this.refresh();
  }

  /** Where there is no such landmark, it goes on as it did: a kitchen that cooks is still followed. */
  jump(direction: 1 | -1, to: Landmark): void {
    const landed = jump(this.log, this.#head.reach(), this.#head.position, direction, to);
    if (landed) this.#move(landed);
  }

  /** The local clock of its playhead, in ms. */
  get localMs(): number {
    return this.#head.localMs;
  }

  /** Its playhead for other windows. @param localMs now, by its clock */
  sharedAt(localMs: number): SharedPlayhead {
    return sharedPlayhead(this.playhead, localMs);
  }

  /** Goes on as in another window. @returns whether it can: its log may not have come so far yet */
  adopt(shared: SharedPlayhead, range: Range | null, looping: boolean): boolean {
    const playhead = adoptedPlayhead(shared, this.log, this.localMs, range);
    if (!playhead) return false;
    this.selection.adopt(range, looping);
    this.#move(playhead);
    return true;
  }

  stand(): void {
    this.#move({ kind: 'standing', position: this.#head.position });
  }

  /** Moves on from here by the local clock; in the range, where that is looped. */
  replay(speed: number): void {
    this.#move(this.#head.replay(speed, this.selection.loop));
  }

  setReplaySpeed(speed: number): void {
    if (this.playhead.kind === 'replay') this.replay(speed);
  }

  /** Updates to what the log holds and where the playhead is now. */
  refresh(): void {
    this.#folds.update();
    const moved = this.moving;
    const arrived = this.#head.go();
    this.#publish();
    if (arrived || moved !== this.moving) this.owner.changed();
    if (arrived) this.owner.arrived();
    if (this.#head.going) this.on.advance(this.#tick);
  }

  close(): void {
    this.on.cancel(this.#tick);
    this.#head.close();
    this.#folds.close();
    this.#feed.close();
  }

  #tick = (): void => this.refresh();

  #select(): void {
    if (this.playhead.kind === 'replay') this.replay(this.playhead.speed);
    else this.owner.changed();
  }

  #move(playhead: Playhead): void {
    this.#head.playhead = playhead;
    this.refresh();
    this.#feed.flush();
    this.owner.changed();
  }

  #publish(): void {
    const { position, moves } = this.#head;
    const { position: old, live, replaySpeed } = this.current();
    const same = old === position || (!position.beats && !old.beats && isSame(old, position));
    if (same && live === moves.live && replaySpeed === moves.replaySpeed) return;
    this.#feed.publish(this.#fold());
  }

  #fold(): Frame {
    const { position, show, behindMs, moves } = this.#head;
    return { position, show, behindMs, lanes: this.#folds.at(position), ...moves };
  }
}
