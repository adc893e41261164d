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

/** What sentences are made with; new words or another card make new sentences. */
type Given = Pick<Lookup, 'card' | 'language'> & { words: Words };

/** Tells one run. */
export class Teller {
  readonly #known: Record<LaneId, Known> = { left: new Known(), right: new Known() };
  readonly #seen: Record<LaneId, number> = { left: 0, right: 0 };
  /** Sentences that were made already, by their event. */
  #made = new WeakMap<TraceEvent, string>();
  #given: Given | null = null;

  constructor(readonly log: RunLog) {}

  /** The last sentences up to a position, oldest first. */
  last(
    howMany: number,
    position: Position,
    { card, language }: Pick<Lookup, 'card' | 'language'>,
    words: Words,
  ): Sentence[] {
    this.#speak({ card, language, words });
    const both = laneIds.flatMap((lane) => {
      this.#learn(lane, position[lane]);
      return this.#lastOf(lane, position[lane], howMany);
    });
    both.sort((a, b) => a.t - b.t || a.seq - b.seq);
    return both.slice(-howMany).map(({ event, lane, seq }) => ({ seq, lane, text: this.#tell(event) }));
  }

  /** Events that have a sentence, newest first. Of what the operating system measured only the last is worth one. */
  #lastOf(lane: LaneId, count: number, howMany: number) {
    const told: { event: TraceEvent; seq: number; lane: LaneId; t: number }[] = [];
    let measured = false;
    for (let i = count - 1; i >= 0 && told.length < howMany; i--) {
      const event = this.log.lanes[lane][i] as TraceEvent;
      if (event.type === 'process-measured') {
        if (measured) continue;
        measured = true;
      }
      if (this.#tell(event)) told.push({ event, seq: event.seq, lane, t: event.t });
    }
    return told;
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
    const sentence = narrate(event, { card, language, known: this.#known[event.lane] }, words);
    this.#made.set(event, sentence);
    return sentence;
  }

  /** Learns what has happened by then: no sentence tells of more. */
  #learn(lane: LaneId, count: number): void {
    const events = this.log.lanes[lane];
    for (; this.#seen[lane] < count; this.#seen[lane]++)
      this.#known[lane].learn(events[this.#seen[lane]] as TraceEvent);
  }
}
