import { piecesOf } from '../../../shared/trace/pieces';
import { LaneMemory } from './lane-memory';
import { say } from './say';

/**
 * So many batches may be on their way to the page; then the program waits until it has taken some. Kitchen time goes on
 * meanwhile, so it is more than what a program does at once before it rests.
 */
const MOST_UNDERWAY = 64;

/** What Python is handed of the kitchen that it runs in. */
export interface HostFunctions {
  /** Hands on a batch of the wire; blocks while the page is too far behind. */
  send(batch: string): void;
  /** Kitchen ms. */
  kitchenMs(): number;
  /** Blocks until a kitchen time, ms, or until Python is interrupted. */
  waitUntilMs(ms: number): void;
  isStopped(): boolean;
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

  get functions(): HostFunctions {
    return {
      send: (batch) => this.#send(batch),
      kitchenMs: () => this.#memory.now(),
      waitUntilMs: (ms) => this.#memory.waitUntil(ms),
      isStopped: () => this.#memory.stopped,
    };
  }

  #send(batch: string): void {
    for (const piece of piecesOf(batch)) {
      say({ type: 'events', events: piece });
      this.#sent++;
      this.#memory.waitTaken(this.#sent - MOST_UNDERWAY);
    }
  }
}
