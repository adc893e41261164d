/** Thrown out of a wait when the user stopped the run. */
export class Stopped extends Error {
  override name = 'Stopped';
  constructor() {
    super('the run was stopped');
  }
}

/**
 * Kitchen time as one lane's thread sees it, in ms. A wait may come back early (the speed changed, a message came):
 * callers look at `now` and wait again.
 */
export interface Clock {
  readonly virtual: boolean;
  now(): number;
  /** For how long in all the process did not run while time did, real ms: it stood still meanwhile. */
  readonly suspendedMs: number;
  /** Where it stood the last time, kitchen ms. */
  readonly suspendedAt: number;
  /** Blocks the thread until `deadline` or an early wake-up. @throws Stopped */
  blockUntil(deadline: number): void;
  /** Gives Node's event loop the thread until `deadline` (Infinity: until woken) or an early wake-up. @throws Stopped */
  waitUntil(deadline: number): Promise<void>;
  /** Ends a `waitUntil` early. */
  wake(): void;
}

/** Virtual time: it jumps to each deadline, so a run gives the same trace every time. */
export class VirtualClock implements Clock {
  readonly virtual = true;
  readonly suspendedMs = 0;
  readonly suspendedAt = 0;
  #now = 0;

  now(): number {
    return this.#now;
  }

  blockUntil(deadline: number): void {
    this.#now = Math.max(this.#now, deadline);
  }

  async waitUntil(deadline: number): Promise<void> {
    this.blockUntil(deadline);
  }

  wake(): void {}
}
