import { beginAt, between, endAt, type Range } from './range';

/** The log from which a stretch is selected. */
interface Selected {
  /** Kitchen time of the playhead, in ms. */
  now(): number;
  /** Kitchen time up to which there is something to select, in ms. */
  endMs(): number;
  /** Another range is selected, or its loop was turned on or off. */
  changed(): void;
}

/** The stretch of kitchen time that somebody selected, and whether a replay stays in it. */
export class Selection {
  #range: Range | null = null;
  #looping = false;

  constructor(private readonly of: Selected) {}

  /** Null where nothing is selected. */
  get range(): Range | null {
    return this.#range;
  }

  /** Whether a replay stays in the range. A run that still cooks is not held back by it. */
  get looping(): boolean {
    return this.#looping;
  }

  /** The range that a replay loops, or null. */
  get loop(): Range | null {
    return this.#looping ? this.#range : null;
  }

  /** Selects the stretch between two kitchen times (ms) and loops it; changes nothing if it would be empty. */
  select(a: number, b: number): void {
    const range = between(a, b, this.of.endMs());
    if (range) this.#set(range, true);
  }

  /** Selects from the playhead on and loops it. */
  begin(): void {
    this.#set(beginAt(this.#range, this.of.now(), this.of.endMs()), true);
  }

  /** Selects up to the playhead and loops it. */
  end(): void {
    this.#set(endAt(this.#range, this.of.now()), true);
  }

  clear(): void {
    this.#set(null, false);
  }

  /** Loops the range, by default the whole log, or plays on beyond it. */
  toggleLoop(): void {
    const endMs = this.of.endMs();
    this.#set(this.#range ?? between(0, endMs, endMs), !this.#looping);
  }

  /** Takes over what another window has selected; what plays there comes with it. */
  adopt(range: Range | null, looping: boolean): void {
    this.#range = range;
    this.#looping = looping && range !== null;
  }

  #set(range: Range | null, looping: boolean): void {
    this.adopt(range, looping);
    this.of.changed();
  }
}
