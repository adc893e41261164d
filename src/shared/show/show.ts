import type { Position } from '../trace/position';
import { eventsUntil, type RunLog } from '../trace/run-log';
import { firstOf } from '../trace/search';
import { type LaneId, laneIds, type TraceEvent } from '../trace/trace';
import { type Beat, beatsOf, mergeAlike } from './beats';
import type { StopKind } from './moments';

/** A moment on screen, and how far its beat is: 0 to 1. */
interface ShownBeat extends Beat {
  progress: number;
}

/** The moments that the lanes dwell on. */
type ShownBeats = Readonly<Partial<Record<LaneId, ShownBeat>>>;

/** Where a show is: a position in the log, and the moments it dwells on there. */
export interface ShowPosition extends Position {
  beats?: ShownBeats;
}

/** How a run is shown. */
export interface ShowOptions {
  /** Which moments dwell on screen, each for a beat. */
  kinds: readonly StopKind[];
  /** How long each of them does, in show ms; with 0 the show is kitchen time. */
  beatMs: number;
  /** So many that do the same in a lane dwell, and no more after them; without it all do. */
  mostAlike?: number;
}

/** Nothing dwells: show time is kitchen time. */
export const plainShow: ShowOptions = { kinds: [], beatMs: 0 };

/** Moments that are closer together, in kitchen ms, came at one time: only the machine lies between them. */
export const AT_ONCE_MS = 50;

/** Kitchen time stands still, at `fromMs`, while the beats of both lanes are shown side by side; then it is `toMs`. */
interface Dwell {
  fromMs: number;
  toMs: number;
  /** Kitchen ms of its last moment, also where that does not dwell. */
  untilMs: number;
  /** None in either lane where all of its moments were seen often enough. */
  beats: Record<LaneId, Beat[]>;
  /** Show time of its first beat, and after its last. */
  showFromMs: number;
  showToMs: number;
}

/**
 * Show time: kitchen time, but at each moment that takes none it stands still for a beat. One for all lanes of a log: at
 * one kitchen time the beats of both play side by side, and the lane with fewer of them waits. Show ms pass like kitchen
 * ms, so that speed scales both alike. A pure function of the log; it grows with it.
 */
export class Show {
  readonly #dwells: Dwell[] = [];
  #seenLength = -1;
  /** Kitchen ms before which every lane had told all that happened when the log was last looked at. */
  #toldMs = 0;
  readonly #kinds: ReadonlySet<StopKind>;
  readonly #beatMs: number;
  readonly #mostAlike: number;
  /** How many beats of a likeness there are, by lane. */
  readonly #alike = { left: new Map<string, number>(), right: new Map<string, number>() };

  constructor(
    readonly log: RunLog,
    { kinds, beatMs, mostAlike = Number.POSITIVE_INFINITY }: ShowOptions,
  ) {
    this.#kinds = new Set(beatMs > 0 ? kinds : []);
    this.#beatMs = beatMs;
    this.#mostAlike = mostAlike;
  }

  /** Whether show time is kitchen time. */
  get isPlain(): boolean {
    return this.#kinds.size === 0;
  }

  /** Show time at which all that is in the log has been shown, in ms. */
  get endMs(): number {
    return this.showAfter(this.log.endMs);
  }

  /** Show ms at which everything up to kitchen time `t` has been shown. */
  showAfter(t: number): number {
    const last = this.#lastDwell(({ fromMs }) => fromMs > t);
    return last ? last.showToMs + Math.max(0, t - last.toMs) : t;
  }

  /** Show ms at which kitchen time comes to `t`, before what happens then. */
  showBefore(t: number): number {
    const last = this.#lastDwell(({ fromMs }) => fromMs >= t);
    return last ? last.showToMs + Math.max(0, t - last.toMs) : t;
  }

  /** Show ms of that position: where it dwells on moments, as far as it does, and else after them. */
  showOf(position: ShowPosition): number {
    const last = this.#lastDwell(({ fromMs }) => fromMs > position.t);
    if (!last || position.t > last.toMs) return this.showAfter(position.t);
    const { left, right } = position.beats ?? {};
    const progress = (left ?? right)?.progress ?? 1;
    const seen = beatsSeen(last, position);
    return last.showFromMs + Math.max(0, seen - 1 + progress) * this.#beatMs;
  }

  /** What is on screen at that show time. */
  at(showMs: number): ShowPosition {
    const last = this.#lastDwell((dwell) => dwell.showFromMs > showMs);
    if (!last) return this.#passing(showMs);
    if (showMs >= last.showToMs) return this.#passing(last.toMs + showMs - last.showToMs);
    const beat = (showMs - last.showFromMs) / this.#beatMs;
    return this.#dwelling(last, Math.floor(beat), beat % 1);
  }

  /**
   * The next moment (1) or the one before (-1), seen to the end of its beat: of both lanes where they dwell side by side;
   * null where there is none.
   */
  step(position: Position, direction: 1 | -1): ShowPosition | null {
    this.#update();
    const after = firstOf(this.#dwells.length, (n) => (this.#dwells[n] as Dwell).fromMs > position.t);
    const dwell = this.#dwells[after - 1];
    const seen = dwell ? beatsSeen(dwell, position) : 0;
    if (direction === 1) {
      if (dwell && seen < beatsIn(dwell)) return this.#dwelling(dwell, seen, 1);
      const next = this.#nonEmpty(after, 1);
      return next ? this.#dwelling(next, 0, 1) : null;
    }
    const shown = dwell && position.t > dwell.toMs ? seen : seen - 1;
    if (dwell && shown > 0) return this.#dwelling(dwell, shown - 1, 1);
    const before = this.#nonEmpty(after - 2, -1);
    return before ? this.#dwelling(before, beatsIn(before) - 1, 1) : null;
  }

  /** The first dwell from that number on that has beats. */
  #nonEmpty(from: number, direction: 1 | -1): Dwell | undefined {
    let number = from;
    while (this.#dwells[number] && beatsIn(this.#dwells[number] as Dwell) === 0) number += direction;
    return this.#dwells[number];
  }

  /** Where a lane's event with that index is a moment, that moment seen to the end of its beat; null where it is none. */
  seen(lane: LaneId, index: number): ShowPosition | null {
    const t = this.log.lanes[lane][index]?.t ?? 0;
    const dwell = this.#lastDwell(({ fromMs }) => fromMs > t);
    const isOf = ({ first, until, times }: Beat) => times === 1 && first <= index && index < until;
    const number = dwell?.beats[lane].findIndex(isOf) ?? -1;
    return dwell && number >= 0 ? this.#dwelling(dwell, number, 1) : null;
  }

  /** Kitchen time does not go on after its last event. */
  #passing(t: number): ShowPosition {
    return this.log.positionAt(this.log.ended ? Math.min(t, this.log.endMs) : t);
  }

  #dwelling(dwell: Dwell, number: number, progress: number): ShowPosition {
    const beats: Partial<Record<LaneId, ShownBeat>> = {};
    const seen: Partial<Record<LaneId, Beat>> = {};
    for (const lane of laneIds) {
      const shown = dwell.beats[lane][number];
      if (shown) beats[lane] = { ...shown, progress };
      seen[lane] = shown ?? dwell.beats[lane].at(-1);
    }
    const t = Math.max(dwell.fromMs, seen.left?.t ?? 0, seen.right?.t ?? 0);
    const until = (lane: LaneId) => seen[lane]?.until ?? eventsUntil(this.log.lanes[lane], t);
    return { t, left: until('left'), right: until('right'), beats };
  }

  #lastDwell(isLater: (dwell: Dwell) => boolean): Dwell | undefined {
    this.#update();
    return this.#dwells[firstOf(this.#dwells.length, (n) => isLater(this.#dwells[n] as Dwell)) - 1];
  }

  /** What every lane has told is settled; what comes after the slowest one is looked at anew. */
  #update(): void {
    if (this.isPlain || this.log.length === this.#seenLength) return;
    this.#seenLength = this.log.length;
    const settled = firstOf(
      this.#dwells.length,
      (n) => (this.#dwells[n] as Dwell).fromMs + AT_ONCE_MS > this.#toldMs,
    );
    for (const { beats } of this.#dwells.splice(settled))
      for (const lane of laneIds) for (const beat of beats[lane]) this.#count(lane, beat, -1);
    this.#toldMs = Math.min(...this.log.header.lanes.map(({ lane }) => toldMs(this.log.lanes[lane])));
    const from = this.#dwells.at(-1)?.untilMs ?? -1;
    this.#dwellOn({ left: this.#beatsAfter('left', from), right: this.#beatsAfter('right', from) });
  }

  #beatsAfter(lane: LaneId, t: number): Beat[] {
    const events = this.log.lanes[lane];
    return beatsOf(events, eventsUntil(events, t), events.length, this.#kinds);
  }

  #dwellOn(beats: Record<LaneId, Beat[]>): void {
    const next = { left: 0, right: 0 };
    for (;;) {
      const dues = laneIds.map((lane) => beats[lane][next[lane]]?.t ?? Number.POSITIVE_INFINITY);
      const fromMs = Math.min(...dues);
      if (fromMs === Number.POSITIVE_INFINITY) return;
      const here = { left: [] as Beat[], right: [] as Beat[] };
      for (const lane of laneIds) {
        const begin = next[lane];
        while ((beats[lane][next[lane]]?.t ?? Number.POSITIVE_INFINITY) < fromMs + AT_ONCE_MS) next[lane]++;
        here[lane] = mergeAlike(beats[lane].slice(begin, next[lane]));
      }
      const untilMs = latestOf(here, fromMs);
      this.#add(fromMs, untilMs, {
        left: here.left.filter((beat) => this.#isNew('left', beat)),
        right: here.right.filter((beat) => this.#isNew('right', beat)),
      });
    }
  }

  /** Whether what does the same was not seen often enough. It counts from now on. */
  #isNew(lane: LaneId, beat: Beat): boolean {
    const isNew = (this.#alike[lane].get(beat.likeness) ?? 0) < this.#mostAlike;
    if (isNew) this.#count(lane, beat, 1);
    return isNew;
  }

  #count(lane: LaneId, { likeness }: Beat, by: 1 | -1): void {
    const alike = this.#alike[lane];
    alike.set(likeness, (alike.get(likeness) ?? 0) + by);
  }

  #add(fromMs: number, untilMs: number, beats: Record<LaneId, Beat[]>): void {
    const last = this.#dwells.at(-1);
    const showFromMs = last ? last.showToMs + fromMs - last.toMs : fromMs;
    const dwell = { fromMs, toMs: latestOf(beats, fromMs), untilMs, beats, showFromMs, showToMs: showFromMs };
    this.#dwells.push({ ...dwell, showToMs: showFromMs + beatsIn(dwell) * this.#beatMs });
  }
}

/** Kitchen ms before which a lane has told all that happened. */
function toldMs(events: readonly TraceEvent[]): number {
  const last = events.at(-1);
  return last?.type === 'lane-ended' ? Number.POSITIVE_INFINITY : (last?.t ?? 0);
}

/** Kitchen ms of the last of those beats, or `t` where there is none. */
function latestOf(beats: Record<LaneId, Beat[]>, t: number): number {
  return Math.max(...laneIds.map((lane) => beats[lane].at(-1)?.t ?? t));
}

/** How many beats a dwell lasts: as many as the lane with more of them has. */
function beatsIn({ beats }: Dwell): number {
  return Math.max(beats.left.length, beats.right.length);
}

/** How many of a dwell's beats a position has seen to their end; some of a lane's that has fewer are all. */
function beatsSeen({ beats }: Dwell, position: Position): number {
  const seen = (lane: LaneId) => {
    const of = beats[lane];
    return firstOf(of.length, (n) => (of[n] as Beat).until > position[lane]);
  };
  return Math.max(seen('left'), seen('right'));
}
