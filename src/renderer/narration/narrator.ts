import { AT_ONCE_MS, type ShowPosition } from '../../shared/show/show';
import type { Position, RunLog } from '../../shared/trace/run-log';
import { type LaneId, laneIds, type TraceEvent } from '../../shared/trace/trace';
import { weightOf } from './caption-weight';
import type { Lookup, Words } from './captions';
import { NarrationContext } from './context';
import { atItsTime, caption, captionBeside, laneName } from './narrate';
import type { Around } from './stretches';

interface Sentence {
  /** The event's number in the run. */
  seq: number;
  lane: LaneId;
  text: string;
}

export interface Narration {
  /** Oldest first. */
  sentences: Sentence[];
  /** There are more before them, which another call makes. */
  more: boolean;
}

/** What sentences are made with; new words or another card make new sentences. */
type Given = Pick<Lookup, 'card' | 'language'> & { words: Words };

type Learned = Readonly<Record<LaneId, NarrationContext>>;
const learnedOf = new WeakMap<RunLog, Learned>();

/** For how long what passes while something goes on is said, kitchen ms. */
const PASSING_MS = 2000;

/** So many that came at one time are weighed against one another at most. */
const AT_ONCE = 20;

/** Tells one run. */
export class Narrator {
  /** What is known of each lane: whoever tells the same run knows the same. */
  readonly learned: Learned;
  /** Captions that were made already, by their event, and those that have their time and lane. */
  #made = new WeakMap<TraceEvent, string>();
  #sentences = new WeakMap<TraceEvent, string>();
  /** How many were made so far. */
  #makes = 0;
  /** By lane, from where a stretch of events without a sentence was walked back, the event before it; -1 if none. */
  #skips = noSkips();
  #given: Given | null = null;

  constructor(readonly log: RunLog) {
    this.learned = learnedOf.get(log) ?? {
      left: new NarrationContext(log.lanes.left),
      right: new NarrationContext(log.lanes.right),
    };
    learnedOf.set(log, this.learned);
  }

  /**
   * The last sentences up to a position.
   * @param atOnce so many a lane are made, as each takes some 50 µs; those that were made before cost nothing
   */
  last(
    howMany: number,
    position: Position,
    { card, language }: Pick<Lookup, 'card' | 'language'>,
    words: Words,
    atOnce = Number.POSITIVE_INFINITY,
  ): Narration {
    this.#speak({ card, language, words });
    const both = laneIds.map((lane) => {
      this.learned[lane].seek(position[lane]);
      return this.#lastOf(lane, position[lane], howMany, atOnce);
    });
    // Where one lane's sentences end for now, the other's would leave out what happened in between.
    const ends = both.flatMap(({ until }) => until ?? []).toSorted(inTime);
    const from = ends.at(-1);
    const all = both.flatMap(({ told }) => told).sort(inTime);
    const told = all.filter((event) => !from || inTime(event, from) > 0).slice(-howMany);
    const sentences = told.map((event) => ({
      seq: event.seq,
      lane: event.lane,
      text: this.#sentence(event),
    }));
    return { sentences, more: from !== undefined && sentences.length < howMany };
  }

  /** The last sentences of one lane up to a position, oldest first. */
  lastOf(
    lane: LaneId,
    howMany: number,
    position: Position,
    { card, language }: Pick<Lookup, 'card' | 'language'>,
    words: Words,
  ): string[] {
    this.#speak({ card, language, words });
    this.learned[lane].seek(position[lane]);
    const { told } = this.#lastOf(lane, position[lane], howMany, Number.POSITIVE_INFINITY);
    return told.map((event) => this.#sentence(event)).reverse();
  }

  /** What is said of one lane at a position, without its time and lane; '' before anything is. */
  caption(
    lane: LaneId,
    position: ShowPosition,
    { card, language }: Pick<Lookup, 'card' | 'language'>,
    words: Words,
  ): string {
    this.#speak({ card, language, words });
    this.learned[lane].seek(position[lane]);
    const { event, last } = this.#captioned(lane, position);
    if (!event) return '';
    const what = this.#narrate(event);
    const around = this.#around(event, last, position[lane], card);
    const held = around && this.#narrate(around.holds);
    if (!held) return what;
    if (position.t - event.t > PASSING_MS) return held;
    const lookup = { card, language, known: this.learned[lane] };
    return around.goesOn ? captionBeside(what, around.holds, lookup, words) : what;
  }

  /** What an event came into the middle of; of what is measured its threads are told, whatever the main one waits for. */
  #around(event: TraceEvent, last: TraceEvent | undefined, count: number, card: Lookup['card']) {
    if (card?.measures) return undefined;
    return (
      this.learned[event.lane].stretches.around(event, count) ?? (last !== event ? begunBy(last) : undefined)
    );
  }

  /** The event of that caption: the moment that the lane dwells on, or else what matters most of what came last. */
  #captioned(lane: LaneId, position: ShowPosition): { event?: TraceEvent; last?: TraceEvent } {
    const events = this.log.lanes[lane];
    const beat = position.beats?.[lane];
    const moment = beat && events[beat.first];
    if (moment && this.#narrate(moment)) return { event: moment, last: moment };
    const told = (count: number) => this.#lastTold(lane, count - 1, true);
    let index = told(position[lane]);
    const last = events[index];
    let best = last;
    for (let n = 0; n < AT_ONCE; n++) {
      index = told(index);
      const before = events[index];
      if (!best || !before || best.t - before.t > AT_ONCE_MS) break;
      if (weightOf(before) > weightOf(best)) best = before;
    }
    return { event: best, last };
  }

  /**
   * Events that have a sentence, newest first, back to one that has to wait for another call, or null. Of what the
   * operating system measured only the last is worth a sentence.
   */
  #lastOf(lane: LaneId, count: number, howMany: number, atOnce: number) {
    const told: TraceEvent[] = [];
    let measured = false;
    const enough = this.#makes + atOnce;
    const back = (from: number) => this.#lastTold(lane, from, this.#makes < enough);
    for (let i = count; told.length < howMany; ) {
      i = back(i - 1);
      if (i < 0) break;
      const event = this.log.lanes[lane][i] as TraceEvent;
      if (!this.#made.has(event)) return { told, until: event };
      const measures = event.type === 'process-measured';
      if (!measures || !measured) told.push(event);
      measured ||= measures;
    }
    return { told, until: null };
  }

  /**
   * The nearest event at an index or before it that has a sentence; -1 where there is none. A hundred thousand events
   * without one are walked over once.
   * @param mayMake else also one whose sentence is not made yet
   */
  #lastTold(lane: LaneId, from: number, mayMake: boolean): number {
    const skips = this.#skips[lane];
    let i = from;
    for (; i >= 0; i = skips.get(i) ?? i - 1) {
      const event = this.log.lanes[lane][i] as TraceEvent;
      if (!mayMake && !this.#made.has(event)) return i;
      if (this.#narrate(event)) break;
    }
    if (i < from - 1) skips.set(from, i);
    return i;
  }

  #speak(given: Given): void {
    const { card, language, words } = this.#given ?? {};
    if (card === given.card && language === given.language && words === given.words) return;
    this.#given = given;
    this.#made = new WeakMap();
    this.#sentences = new WeakMap();
    this.#skips = noSkips();
  }

  #narrate(event: TraceEvent): string {
    const made = this.#made.get(event);
    if (made !== undefined || !this.#given) return made ?? '';
    const { card, language, words } = this.#given;
    const what = caption(event, { card, language, known: this.learned[event.lane] }, words);
    this.#made.set(event, what);
    if (what) this.#makes++;
    return what;
  }

  #atItsTime(event: TraceEvent, what: string): string {
    if (!this.#given) return what;
    const { words } = this.#given;
    return atItsTime(event, laneName(event.lane, this.log.header, this.#given, words), what, words);
  }

  #sentence(event: TraceEvent): string {
    const what = this.#narrate(event);
    const sentence = this.#sentences.get(event) ?? this.#atItsTime(event, what);
    this.#sentences.set(event, sentence);
    return sentence;
  }
}

/** What has the thread since then, and whether it says why nothing else happens: what mattered more is not said longer. */
function begunBy(event: TraceEvent | undefined): Around | undefined {
  if (event?.type !== 'block-started' && event?.type !== 'work-started') return undefined;
  return { holds: event, goesOn: event.type === 'block-started' };
}

function noSkips(): Record<LaneId, Map<number, number>> {
  return { left: new Map(), right: new Map() };
}

function inTime(a: TraceEvent, b: TraceEvent): number {
  return a.t - b.t || a.seq - b.seq;
}
