import type { Position, RunLog } from '../../shared/run-log';
import { type LaneId, laneIds, type TraceEvent } from '../../shared/trace';
import { Known } from './known';
import { type Lookup, narrate, type Words } from './narrate';

export interface Sentence {
  /** The event's number in the run. */
  seq: number;
  lane: LaneId;
  text: string;
}

export interface Told {
  /** Oldest first. */
  sentences: Sentence[];
  /** There are more before them, which another call makes. */
  more: boolean;
}

/** What sentences are made with; new words or another card make new sentences. */
type Given = Pick<Lookup, 'card' | 'language'> & { words: Words };

/** Tells one run. */
export class Teller {
  /** What is known of each lane. */
  readonly learned: Readonly<Record<LaneId, Known>>;
  /** Sentences that were made already, by their event. */
  #made = new WeakMap<TraceEvent, string>();
  #given: Given | null = null;

  constructor(readonly log: RunLog) {
    this.learned = { left: new Known(log.lanes.left), right: new Known(log.lanes.right) };
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
  ): Told {
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
    const sentences = told.map((event) => ({ seq: event.seq, lane: event.lane, text: this.#tell(event) }));
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
    return told.map((event) => this.#tell(event)).reverse();
  }

  /**
   * Events that have a sentence, newest first, back to one that has to wait for another call, or null. Of what the
   * operating system measured only the last is worth a sentence.
   */
  #lastOf(lane: LaneId, count: number, howMany: number, atOnce: number) {
    const told: TraceEvent[] = [];
    let measured = false;
    let left = atOnce;
    for (let i = count - 1; i >= 0 && told.length < howMany; i--) {
      const event = this.log.lanes[lane][i] as TraceEvent;
      if (event.type === 'process-measured') {
        if (measured) continue;
        measured = true;
      }
      const isNew = !this.#made.has(event);
      if (isNew && left === 0) return { told, until: event };
      if (!this.#tell(event)) continue;
      told.push(event);
      if (isNew) left--;
    }
    return { told, until: null };
  }

  #speak(given: Given): void {
    const { card, language, words } = this.#given ?? {};
    if (card === given.card && language === given.language && words === given.words) return;
    this.#given = given;
    this.#made = new WeakMap();
  }

  #tell(event: TraceEvent): string {
    const made = this.#made.get(event);
    if (made !== undefined || !this.#given) return made ?? '';
    const { card, language, words } = this.#given;
    const sentence = narrate(event, { card, language, known: this.learned[event.lane] }, words);
    this.#made.set(event, sentence);
    return sentence;
  }
}

function inTime(a: TraceEvent, b: TraceEvent): number {
  return a.t - b.t || a.seq - b.seq;
}
