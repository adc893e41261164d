import { LaneMemory } from '../lane-memory';
import { LONGEST_BATCH } from '../limits';
import { say } from './say';

/** So many batches may be on their way to the page; then the program waits until it has taken some. */
const MOST_UNDERWAY = 8;

/** What Python is handed of the kitchen that it runs in. */
export interface HostFunctions {
  readonly virtual: boolean;
  /** Kitchen ms. */
  now(): number;
  /** Blocks until a kitchen time, ms. False where the run was stopped. */
  wait_until(ms: number): boolean;
  /** Hands on a batch of the wire. False where the run was stopped. */
  send(batch: string): boolean;
}

/** One lane's clock and way out. */
export class LaneHost {
  readonly #memory: LaneMemory;
  #sent = 0;

  constructor(buffer: SharedArrayBuffer) {
    this.#memory = new LaneMemory(buffer);
  }

  /** What Python looks at while it computes. */
  get signal(): Uint8Array {
    return this.#memory.signal;
  }

  /** @param virtual time jumps, so that nothing waits */
  functions(virtual: boolean): HostFunctions {
    const memory = this.#memory;
    let jumped = 0;
    return {
      virtual,
      now: () => (virtual ? jumped : memory.now()),
      wait_until: (ms) => {
        if (!virtual) return memory.waitUntil(ms);
        jumped = Math.max(jumped, ms);
        return !memory.stopped;
      },
      send: (batch) => this.#send(batch),
    };
  }

  #send(batch: string): boolean {
    if (batch.length > LONGEST_BATCH) throw new RangeError('A batch of events is too long.');
    say({ type: 'events', events: batch });
    this.#sent++;
    return this.#memory.waitTaken(this.#sent - MOST_UNDERWAY);
  }
}
